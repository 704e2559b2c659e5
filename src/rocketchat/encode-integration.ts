import { type FieldValue, isList } from '../domain/fields/field-value';
import { type FieldValues, mapFields } from '../domain/fields/field-values';
import { type Field, fieldsOf } from '../domain/fields/fields';
import type { IntegrationType } from '../domain/fields/integration-type';
import type { Integration } from '../domain/integration/integration';

/** The body of `PUT /api/v1/integrations.update`. */
export type UpdateBody = Readonly<Record<string, FieldValue>> & {
  readonly type: IntegrationType;
  readonly integrationId: string;
};

/** The body of `POST /api/v1/integrations.create`. */
export type CreationBody = Readonly<Record<string, FieldValue>> & { readonly type: IntegrationType };

/** Returns a value for a field that the schema requires and a damaged document lacks. */
function fallback(field: Field): FieldValue {
  return field.kind.name === 'boolean' ? false : '';
}

function sentValue(field: Field, value: FieldValue | undefined): FieldValue | undefined {
  if (field.name === 'channel') return isList(value) ? value.join(',') : '';
  if (field.required)
    return typeof value === (field.kind.name === 'boolean' ? 'boolean' : 'string') ? value : fallback(field);
  // The server resets a missing flag to false, so only true is sent. Releases that don't know the field refuse it.
  if (field.since !== undefined && value !== true) return undefined;
  return value === null && !field.nullable ? undefined : value;
}

function bodyOf(type: IntegrationType, values: FieldValues): FieldValues {
  return mapFields(fieldsOf(type), (field) => sentValue(field, values[field.name]));
}

/** Returns the body of a creation. Null is left out, so that the server's default applies. */
export function encodeCreation(type: IntegrationType, values: FieldValues): CreationBody {
  const body: Record<string, FieldValue> = {};
  for (const [name, value] of Object.entries(bodyOf(type, values))) if (value !== null) body[name] = value;
  return { ...body, type };
}

/**
 * Returns the complete body of an update, with everything that is stored, because the server overwrites what is left out
 * (docs/rocketchat/rest-api.md C). It never has `target_url`, which would change any integration with that URL (B.1), and nothing
 * undefined, which would arrive as null.
 */
export function encodeUpdate(integration: Integration, changes: FieldValues): UpdateBody {
  const { type, id, values } = integration;
  return { ...bodyOf(type, { ...values, ...changes }), type, integrationId: id };
}
