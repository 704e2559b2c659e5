import { exportedValue } from './export-integrations';
import type { FieldName } from './field-name';
import type { FieldValue, TypedValue } from './field-value';
import { fieldsOf, isUsed } from './fields';
import { nameOf, type Integration } from './integration';
import type { IntegrationType } from './integration-type';
import type { TypedChanges } from './parse-changes';
import type { ChangeRequest, CreateRequest, UpdateRequest } from './proposal';
import type { ExportedIntegration } from './read-export';

/** Why an integration of an export is not known to be one that is stored, nor a new one. */
export type ImportDoubt =
  | { readonly code: 'other-type'; readonly name: string; readonly stored: Integration }
  | { readonly code: 'several'; readonly name: string; readonly type: IntegrationType; readonly count: number }
  | { readonly code: 'claimed-twice'; readonly name: string; readonly stored: Integration };

/** What an import comes to. */
export interface ImportRequests {
  readonly requests: readonly ChangeRequest[];
  /** How many are stored as the export says. */
  readonly alike: number;
  readonly doubts: readonly ImportDoubt[];
}

/** The stored one that is meant: by its id, else by type and name where these are unique; undefined for a new one. */
function meant(one: ExportedIntegration, stored: readonly Integration[]): Integration | ImportDoubt | undefined {
  const { name, type } = one;
  const byId = stored.find(({ id }) => id === one.id);
  if (byId !== undefined) return byId.type === type ? byId : { code: 'other-type', name, stored: byId };
  const byName = stored.filter((other) => other.type === type && nameOf(other) === name);
  return byName.length > 1 ? { code: 'several', name, type, count: byName.length } : byName[0];
}

function isAlike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Only what an export of the stored one would say otherwise: a value that is as stored need not be valid today. */
function differing(
  { typed }: ExportedIntegration,
  { type, values }: Integration,
): Partial<Record<FieldName, TypedValue>> {
  const changed: Partial<Record<FieldName, TypedValue>> = {};
  for (const field of fieldsOf(type)) {
    const value = typed[field.name];
    const now = exportedValue(field, values[field.name]) ?? (field.onlyWhereStored ? false : '');
    if (value !== undefined && !isAlike(value, now)) changed[field.name] = value;
  }
  return changed;
}

/**
 * Parts what an export says into what is checked as if somebody had typed it, and what only a server can hold: fields that its
 * event does not use, and a count of 0.
 */
function parted(type: IntegrationType, said: TypedChanges, event: unknown): Pick<UpdateRequest, 'typed' | 'values'> {
  const typed: Partial<Record<FieldName, TypedValue>> = {};
  const values: Partial<Record<FieldName, FieldValue>> = {};
  for (const field of fieldsOf(type)) {
    const value = said[field.name];
    if (value === undefined) continue;
    const understood = field.kind.parse(value, field);
    if (field.kind.name === 'count' && value === 0) values[field.name] = 0;
    else if (understood.ok && !isUsed(field, type, event)) values[field.name] = understood.value;
    else typed[field.name] = value;
  }
  return { typed, values };
}

function creationOf({ type, name, typed }: ExportedIntegration): CreateRequest {
  const { typed: checked = {}, values = {} } = parted(type, typed, typed.event);
  // By this it is called where something is wrong with it.
  return { kind: 'create', type, values: { ...values, name }, typed: checked };
}

/** What has to be changed and created for the workspace to be as the export says; nothing is ever removed. */
export function importRequests(
  integrations: readonly ExportedIntegration[],
  stored: readonly Integration[],
): ImportRequests {
  const requests: ChangeRequest[] = [];
  const doubts: ImportDoubt[] = [];
  const claimed = new Set<string>();
  let alike = 0;
  for (const one of integrations) {
    const found = meant(one, stored);
    if (found === undefined) {
      requests.push(creationOf(one));
    } else if ('code' in found) {
      doubts.push(found);
    } else if (claimed.has(found.id)) {
      doubts.push({ code: 'claimed-twice', name: one.name, stored: found });
    } else {
      claimed.add(found.id);
      const typed = differing(one, found);
      if (Object.keys(typed).length === 0) alike += 1;
      else
        requests.push({
          integrationId: found.id,
          ...parted(one.type, typed, one.typed.event ?? found.values.event),
          read: found,
        });
    }
  }
  return { requests, alike, doubts };
}
