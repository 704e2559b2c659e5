import type { Integration } from '../domain/integration';
import type { SeenVersion } from '../domain/plan';

/** Somebody changed the integration since the plan was made; nothing was sent. */
export interface Overtaken {
  readonly kind: 'overtaken';
  readonly integration: Integration;
  /** The version that the plan was made from. */
  readonly seen: SeenVersion;
  /** A username, where that is known. */
  readonly changedBy: string | undefined;
}
