import type { BatchProgress } from '../domain/change/batch-progress';
import type { Plan } from '../domain/change/plan';
import type { Vault } from '../domain/change/secrets';
import type { Release } from '../domain/fields/release';
import type { HistoryEntry } from '../domain/history/history-entry';
import type { MissingPermissions } from '../domain/permissions';
import type { References } from '../domain/validation/check-integration';
import type { IntegrationsApi } from '../rocketchat/integrations-api';
import type { History } from '../storage/history/history';
import type { Mutex } from '../storage/mutex';
import type { UserRecordStore } from '../storage/user-records';

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
  missingPermissions(): Promise<MissingPermissions>;
  /** @throws ConfigurationError */
  vault(): Promise<Vault>;
  readonly plans: UserRecordStore<Plan>;
  /** Plans of several steps that were begun, and how far they have come. */
  readonly batches: UserRecordStore<Plan>;
  readonly progress: UserRecordStore<BatchProgress>;
  readonly history: History;
  /** Keeps others, on all servers, from changing the same thing meanwhile. */
  readonly withLock: Mutex;
  /** Those of the names that the workspace does not know. */
  findMissingReferences(names: References): Promise<References>;
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
  /** Tells the audit room, where there is one. Never fails. */
  audit(entry: HistoryEntry): Promise<void>;
}
