import type { FieldValues } from '../fields/field-values';
import type { IntegrationType } from '../fields/integration-type';

/** A stored integration, as `integrations.get` and `integrations.list` return it. */
export interface Integration {
  readonly id: string;
  readonly type: IntegrationType;
  /** Only the fields of its type; absent where the server stores none. `channel` is a list. */
  readonly values: FieldValues;
  /** ISO 8601. Identifies the version that a plan is made from. */
  readonly updatedAt: string;
  readonly updatedBy: string | undefined;
  readonly createdAt: string | undefined;
  readonly createdBy: string | undefined;
  /** The compiler's message, if the script did not compile. */
  readonly scriptError: string | undefined;
}

/** Returns the name of an integration, or its id where it has none. */
export function nameOf(integration: Pick<Integration, 'id' | 'values'>): string {
  const name = integration.values.name;
  return typeof name === 'string' && name.trim() !== '' ? name : integration.id;
}

/** Returns why the script of an integration does not run; undefined where it is disabled, or compiled. */
export function scriptErrorOf({ values, scriptError }: Integration): string | undefined {
  return values.scriptEnabled === true ? scriptError : undefined;
}
