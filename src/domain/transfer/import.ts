import type { ChangeRequest, CreateRequest, UpdateRequest } from '../change/request';
import type { FieldName } from '../fields/field-name';
import type { FieldValue, RawValue } from '../fields/field-value';
import type { FieldValues } from '../fields/field-values';
import { fieldsOf, isUsed } from '../fields/fields';
import type { IntegrationType } from '../fields/integration-type';
import { normalizeLikeServer } from '../fields/server-normalization';
import { type Integration, nameOf } from '../integration/integration';
import type { RawChanges } from '../validation/parse-changes';
import { exportedValue } from './export';
import type { ExportedIntegration } from './parse-export';

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

/** The stored ones that may be meant: the one with its id, else those of its type and name. */
function candidates(one: ExportedIntegration, stored: readonly Integration[]): Integration[] | ImportDoubt {
  const { name, type } = one;
  const byId = stored.find(({ id }) => id === one.id);
  if (byId !== undefined) return byId.type === type ? [byId] : { code: 'other-type', name, stored: byId };
  return stored.filter((other) => other.type === type && nameOf(other) === name);
}

function isAlike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What is said of a field, as it can be stored; undefined where it cannot. */
function understoodValues(type: IntegrationType, said: RawChanges): FieldValues {
  const values: Partial<Record<FieldName, FieldValue>> = {};
  for (const field of fieldsOf(type)) {
    const value = said[field.name];
    const understood = value === undefined ? undefined : field.kind.parse(value, field);
    if (understood?.ok === true) values[field.name] = understood.value;
  }
  return values;
}

/**
 * Only what an export of the stored one would say otherwise: a value that is as stored need not be valid today. Nor is it another
 * one that the server makes the stored value of whenever it is sent.
 */
function differing(
  { typed }: ExportedIntegration,
  { type, values }: Integration,
): Partial<Record<FieldName, RawValue>> {
  const made = normalizeLikeServer(type, { ...values, ...understoodValues(type, typed) });
  const changed: Partial<Record<FieldName, RawValue>> = {};
  for (const field of fieldsOf(type)) {
    const { name } = field;
    const value = typed[name];
    const nothing = field.since !== undefined ? false : '';
    const now = exportedValue(field, values[name]) ?? nothing;
    if (value === undefined || isAlike(value, now) || isAlike(exportedValue(field, made[name]) ?? nothing, now))
      continue;
    changed[name] = value;
  }
  return changed;
}

/**
 * Parts what an export says into what is checked as if somebody had typed it, and what only a server can hold: fields that its
 * event does not use, and a count of 0.
 */
function parted(type: IntegrationType, said: RawChanges, event: unknown): Pick<UpdateRequest, 'typed' | 'values'> {
  const typed: Partial<Record<FieldName, RawValue>> = {};
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

/** The stored one that is meant; of several with its name one that is just so, and that no other has claimed. */
function matchStored(
  one: ExportedIntegration,
  stored: readonly Integration[],
  claimed: ReadonlySet<string>,
): Integration | ImportDoubt | undefined {
  const found = candidates(one, stored);
  if (!Array.isArray(found)) return found;
  const [only, other] = found;
  if (only === undefined || other === undefined) return only;
  const alike = found.find((same) => !claimed.has(same.id) && Object.keys(differing(one, same)).length === 0);
  return alike ?? { code: 'several', name: one.name, type: one.type, count: found.length };
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
    const found = matchStored(one, stored, claimed);
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
