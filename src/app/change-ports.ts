import type { Authority } from '../domain/authority';
import type { Names } from '../domain/check-whole';
import type { Plan } from '../domain/plan';
import type { IntegrationsApi } from '../rocketchat/integrations-api';
import type { Records } from '../storage/records';

/** What the path of every change needs of the world. */
export interface ChangePorts {
  readonly api: IntegrationsApi;
  readonly personId: string;
  /** Fresh in every call. */
  authority(): Promise<Authority>;
  readonly plans: Records<Plan>;
  /** Those of the names that the workspace does not know. */
  unknownOf(names: Names): Promise<Names>;
  /** Milliseconds since 1970. */
  now(): number;
  /** An id that nobody can guess. */
  newId(): string;
  /** The sentence for an error that is foreseen. */
  explain(error: unknown): string | undefined;
}
