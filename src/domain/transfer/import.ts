import type { ChangeRequest, CreateRequest, UpdateRequest } from '../change/request';
import { mapFields, pickFields } from '../fields/field-values';
import { fieldsOf, isUsed } from '../fields/fields';
import type { IntegrationType } from '../fields/integration-type';
import { normalizeLikeServer } from '../fields/server-normalization';
import { type Integration, nameOf } from '../integration/integration';
import { type RawChanges, parseValues, withStoredUrls } from '../validation/parse-changes';
import { exportedValue } from './export';
import type { ExportedIntegration } from './parse-export';

/** Why an integration of an export can be neither matched to a stored one nor taken for a new one. */
export type ImportDoubt =
  | { readonly code: 'other-type'; readonly name: string; readonly stored: Integration }
  | { readonly code: 'several'; readonly name: string; readonly type: IntegrationType; readonly count: number }
  | { readonly code: 'claimed-twice'; readonly name: string; readonly stored: Integration };

/** The changes that an import asks for. */
export interface ImportRequests {
  readonly requests: readonly ChangeRequest[];
  /** How many integrations are stored as the export says. */
  readonly alike: number;
  readonly doubts: readonly ImportDoubt[];
}

/** Returns the stored integrations that an exported one may be: the one with its id, else those of its type and name. */
function candidates(exported: ExportedIntegration, stored: readonly Integration[]): Integration[] | ImportDoubt {
  const { name, type } = exported;
  const byId = stored.find(({ id }) => id === exported.id);
  if (byId !== undefined) return byId.type === type ? [byId] : { code: 'other-type', name, stored: byId };
  return stored.filter((integration) => integration.type === type && nameOf(integration) === name);
}

function isAlike(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * Returns the values that an export of the stored integration would not contain. A value that is as stored need not be valid today,
 * and one that the server turns into the stored value whenever it is sent does not differ.
 */
function differingValues(exported: ExportedIntegration, { type, values }: Integration): RawChanges {
  const typed = withStoredUrls(type, exported.typed, [values]);
  const normalized = normalizeLikeServer(type, { ...values, ...parseValues(type, typed) });
  return mapFields(fieldsOf(type), (field) => {
    const { name, since } = field;
    const empty = since !== undefined ? false : '';
    const now = exportedValue(field, values[name]) ?? empty;
    const isSame = isAlike(typed[name], now) || isAlike(exportedValue(field, normalized[name]) ?? empty, now);
    return isSame ? undefined : typed[name];
  });
}

/**
 * Splits the values of an export into those that are checked as if somebody had typed them, and those that only a server can have
 * stored: of fields that the event does not use, and a count of 0.
 */
function splitChecked(
  type: IntegrationType,
  raw: RawChanges,
  event: unknown,
): Required<Pick<UpdateRequest, 'typed' | 'values'>> {
  const parsed = parseValues(type, raw);
  const values = mapFields(fieldsOf(type), (field) => {
    if (field.kind.name === 'count' && raw[field.name] === 0) return 0;
    return isUsed(field, type, event) ? undefined : parsed[field.name];
  });
  return { typed: pickFields(raw, (name) => values[name] === undefined), values };
}

function creationOf({ type, name, typed: raw }: ExportedIntegration): CreateRequest {
  const { typed, values } = splitChecked(type, raw, raw.event);
  // Problems are reported under this name.
  return { kind: 'create', type, values: { ...values, name }, typed };
}

/** Returns the stored integration that an exported one is. Of several with its name, it is an equal one that nothing else claimed. */
function matchStored(
  exported: ExportedIntegration,
  stored: readonly Integration[],
  claimed: ReadonlySet<string>,
): Integration | ImportDoubt | undefined {
  const found = candidates(exported, stored);
  if (!Array.isArray(found)) return found;
  if (found.length < 2) return found[0];
  const isSame = (integration: Integration): boolean =>
    !claimed.has(integration.id) && Object.keys(differingValues(exported, integration)).length === 0;
  const { name, type } = exported;
  return found.find(isSame) ?? { code: 'several', name, type, count: found.length };
}

/** Returns what to change and create so that the workspace is as the export says. Nothing is ever removed. */
export function importRequests(
  integrations: readonly ExportedIntegration[],
  stored: readonly Integration[],
): ImportRequests {
  const requests: ChangeRequest[] = [];
  const doubts: ImportDoubt[] = [];
  const claimed = new Set<string>();
  let alike = 0;
  for (const exported of integrations) {
    const found = matchStored(exported, stored, claimed);
    if (found === undefined) {
      requests.push(creationOf(exported));
    } else if ('code' in found) {
      doubts.push(found);
    } else if (claimed.has(found.id)) {
      doubts.push({ code: 'claimed-twice', name: exported.name, stored: found });
    } else {
      claimed.add(found.id);
      const differing = differingValues(exported, found);
      const values = splitChecked(exported.type, differing, exported.typed.event ?? found.values.event);
      if (Object.keys(differing).length === 0) alike += 1;
      else requests.push({ integrationId: found.id, read: found, detectsLater: true, ...values });
    }
  }
  return { requests, alike, doubts };
}
