import type { JsonObject } from '../client/json';

/** What a server pushes to one user's clients, from when it was opened on. */
export interface Pushes {
  /** What came for the interaction with this trigger id; undefined where nothing did within a client's patience. */
  answerTo(triggerId: string): Promise<JsonObject | undefined>;
  close(): void;
}
