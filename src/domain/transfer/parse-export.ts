import { closestMatches } from '../../lib/closest-matches';
import { isJsonObject, isText } from '../../lib/json';
import type { FieldName } from '../fields/field-name';
import { type RawValue, rawValueOf } from '../fields/field-value';
import { fieldsOf, isSecret } from '../fields/fields';
import { type IntegrationType, isIntegrationType } from '../fields/integration-type';
import { containsCredentials } from '../payload/find-credentials';
import type { RawChanges } from '../validation/parse-changes';
import { type ExportRefusal, findExports, listedIn, refusalOf } from './find-exports';

/** One integration of an export. */
export interface ExportedIntegration {
  readonly id: string | undefined;
  readonly type: IntegrationType;
  readonly name: string;
  /** The values of the fields that it names. */
  readonly typed: RawChanges;
}

/** Why a text cannot be imported; `at` is the number of the integration in it, from 1. */
export type ExportParseError =
  | ExportRefusal
  | { readonly code: 'empty' }
  | { readonly code: 'no-type' | 'no-name'; readonly at: number }
  | { readonly code: 'unknown-key'; readonly at: number; readonly key: string; readonly nearest: readonly string[] }
  | { readonly code: 'unusable-value'; readonly at: number; readonly key: string }
  | { readonly code: 'twice'; readonly at: number; readonly name: string };

/** The integrations in a text. */
export interface ParsedExport {
  readonly integrations: readonly ExportedIntegration[];
  readonly parseErrors: readonly ExportParseError[];
  /** Whether there was a token of the API's around it. */
  readonly hasCredentials: boolean;
}

function parseIntegration(json: unknown, at: number): ExportedIntegration | ExportParseError[] {
  if (!isJsonObject(json) || !isIntegrationType(json.type)) return [{ code: 'no-type', at }];
  const { type, id, name } = json;
  if (!isText(name) || name.trim() === '') return [{ code: 'no-name', at }];
  const names = fieldsOf(type)
    .filter((field) => !isSecret(field))
    .map((field) => field.name);
  const typed: Partial<Record<FieldName, RawValue>> = {};
  const parseErrors: ExportParseError[] = [];
  for (const key of Object.keys(json)) {
    if (key === 'id' || key === 'type') continue;
    const field = names.find((known) => known === key);
    const value = rawValueOf(json[key]);
    if (field === undefined) parseErrors.push({ code: 'unknown-key', at, key, nearest: closestMatches(key, names) });
    else if (value === undefined) parseErrors.push({ code: 'unusable-value', at, key });
    else typed[field] = value;
  }
  return parseErrors.length > 0 ? parseErrors : { id: isText(id) && id !== '' ? id : undefined, type, name, typed };
}

/** Returns an error for each integration whose id an earlier one has too. */
function repeatedIds(integrations: readonly ExportedIntegration[]): ExportParseError[] {
  return integrations.flatMap(({ id, name }, index) => {
    const isRepeated = id !== undefined && integrations.findIndex((earlier) => earlier.id === id) < index;
    return isRepeated ? [{ code: 'twice', at: index + 1, name }] : [];
  });
}

/** Parses an export, or integrations as the API returns them, and returns everything that is wrong with it at once. */
export function parseExport(text: string): ParsedExport {
  const found = findExports(text);
  const hasCredentials = containsCredentials(found.rest);
  const listed = found.objects.flatMap((json) => listedIn(json) ?? []);
  const reason = refusalOf(text, found) ?? (listed.length === 0 ? ({ code: 'empty' } as const) : undefined);
  if (reason !== undefined) return { integrations: [], parseErrors: [reason], hasCredentials };
  const integrations: ExportedIntegration[] = [];
  const parseErrors: ExportParseError[] = [];
  for (const [index, json] of listed.entries()) {
    const parsed = parseIntegration(json, index + 1);
    if (Array.isArray(parsed)) parseErrors.push(...parsed);
    else integrations.push(parsed);
  }
  return { integrations, parseErrors: [...parseErrors, ...repeatedIds(integrations)], hasCredentials };
}
