import type { Authority } from '../domain/authority';
import type { Names } from '../domain/check-whole';
import type { HistoryEntry } from '../domain/history-entry';
import type { Plan, Progress } from '../domain/plan';
import type { Release } from '../domain/release';
import type { Vault } from '../domain/vault';
import type { IntegrationsApi } from '../rocketchat/integrations-api';
import type { Alone } from '../storage/alone';
import type { History } from '../storage/history';
import type { Records } from '../storage/records';

/** Who makes a change. */
interface Person {
  readonly id: string;
  readonly username: string;
}

/** What the path of every change needs of the world. */
export interface ChangePorts {
  readonly api: IntegrationsApi;
  readonly person: Person;
  /** Fresh in every call, and in a long one read again every half minute. */
  authority(): Promise<Authority>;
  /** @throws NotSetUpError */
  vault(): Promise<Vault>;
  readonly plans: Records<Plan>;
  /** Plans of several steps that were begun, and how far they have come. */
  readonly batches: Records<Plan>;
  readonly progress: Records<Progress>;
  readonly history: History;
  /** Keeps others, on all servers, from changing the same thing meanwhile. */
  readonly alone: Alone;
  /** Those of the names that the workspace does not know. */
  unknownOf(names: Names): Promise<Names>;
  /** Of the server; undefined where it does not tell. */
  release(): Promise<Release | undefined>;
  /** Milliseconds since 1970. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
  /** An id that nobody can guess. */
  newId(): string;
  /** A token for an outgoing integration that nobody can guess. */
  newToken(): string;
  /** The address that an incoming integration is called at; without its token, that is hidden. */
  webhookUrl(integrationId: string, token?: string): Promise<string>;
  /** The sentence for an error that is foreseen. */
  explain(error: unknown): string | undefined;
  /** Tells the audit room, where there is one. Never fails. */
  audit(entry: HistoryEntry): Promise<void>;
}
