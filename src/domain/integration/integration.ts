import type { FieldValues } from '../fields/field-values';
import type { IntegrationType } from '../fields/integration-type';

/** A stored integration, as `integrations.get` and `integrations.list` give it. */
export interface Integration {
  readonly id: string;
  readonly type: IntegrationType;
  /** Only the fields of its type; absent where the server holds none. `channel` is a list. */
  readonly values: FieldValues;
  /** ISO 8601; the version that a plan is made from. */
  readonly updatedAt: string;
  readonly updatedBy: string | undefined;
  readonly createdAt: string | undefined;
  readonly createdBy: string | undefined;
  /** What the server's compiler said of the script, if it did not compile. */
  readonly scriptError: string | undefined;
}

/** The name that people know it by, or its id where it has none. */
export function nameOf(integration: Pick<Integration, 'id' | 'values'>): string {
  const name = integration.values.name;
  return typeof name === 'string' && name.trim() !== '' ? name : integration.id;
}

/** What keeps its script from running; undefined where it is turned off, or compiled. */
export function scriptErrorOf({ values, scriptError }: Integration): string | undefined {
  return values.scriptEnabled === true ? scriptError : undefined;
}
