import type { JsonObject } from '../client/json';

/** What a server pushes to one user's clients after this was opened. */
export interface Pushes {
  /** Returns the answer to the interaction with this trigger id; undefined if there is none within a client's timeout. */
  answerTo(triggerId: string): Promise<JsonObject | undefined>;
  close(): void;
}
