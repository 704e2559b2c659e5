import type { BatchProgress } from '../domain/change/batch-progress';
import type { Plan } from '../domain/change/plan';
import type { Vault } from '../domain/change/secrets';
import type { Release } from '../domain/fields/release';
import type { HistoryEntry } from '../domain/history/history-entry';
import type { MissingPermissions } from '../domain/permissions';
import type { CheckedReferences, References } from '../domain/validation/check-integration';
import type { Reading } from '../domain/validation/read-name';
import type { IntegrationsApi } from '../rocketchat/integrations-api';
import type { History } from '../storage/history/history';
import type { Mutex } from '../storage/mutex';
import type { UserRecordStore } from '../storage/user-records';

/** What changes need of Rocket.Chat: its API, the app's storage, time and chance. */
export interface ChangePorts {
  readonly api: IntegrationsApi;
  /** Who makes the change. */
  readonly person: { readonly id: string; readonly username: string };
  /** Read again for each call, and every half minute within a long one. */
  missingPermissions(): Promise<MissingPermissions>;
  /** @throws ConfigurationError */
  vault(): Promise<Vault>;
  readonly plans: UserRecordStore<Plan>;
  /** Plans of several steps that were started. */
  readonly batches: UserRecordStore<Plan>;
  readonly progress: UserRecordStore<BatchProgress>;
  readonly history: History;
  readonly withLock: Mutex;
  /** Returns those of the names that don't exist in the workspace, and the rooms that are archived or read-only. */
  findMissingReferences(names: References): Promise<CheckedReferences>;
  /** Returns what a typed name of a room or person means, among those that the person may see. Each name is looked up once. */
  readName(typed: string): Promise<Reading>;
  /** Returns the server's release; undefined where it doesn't say. */
  release(): Promise<Release | undefined>;
  /** Milliseconds since 1970. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
  /** Returns an id that nobody can guess. */
  newId(): string;
  /** Returns a token for an outgoing integration. */
  newToken(): string;
  /** Returns the webhook URL of an incoming integration; without a token, the token is hidden. */
  webhookUrl(integrationId: string, token?: string): Promise<string>;
  /** Posts an entry to the audit room, if there is one. Never fails. */
  audit(entry: HistoryEntry): Promise<void>;
}
