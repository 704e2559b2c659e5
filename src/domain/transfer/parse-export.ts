import { closestMatches } from '../../lib/closest-matches';
import { type Json, isJsonObject, isText } from '../../lib/json';
import type { FieldName } from '../fields/field-name';
import { type RawValue, isList } from '../fields/field-value';
import { fieldsOf } from '../fields/fields';
import { type IntegrationType, isIntegrationType } from '../fields/integration-type';
import { withoutFence } from '../payload/parse-pasted';
import type { RawChanges } from '../validation/parse-changes';
import { exportFormat } from './export';

/** One integration of an export. */
export interface ExportedIntegration {
  readonly id: string | undefined;
  readonly type: IntegrationType;
  readonly name: string;
  /** What it says of its fields; those that it does not name are absent. */
  readonly typed: RawChanges;
}

/** Why a text is no export that can be imported; `at` counts its integrations from 1. */
export type ExportParseError =
  | { readonly code: 'not-json' | 'not-an-export' | 'empty' }
  | { readonly code: 'no-type' | 'no-name'; readonly at: number }
  | { readonly code: 'unknown-key'; readonly at: number; readonly key: string; readonly nearest: readonly string[] }
  | { readonly code: 'unusable-value'; readonly at: number; readonly key: string }
  | { readonly code: 'twice'; readonly at: number; readonly name: string };

interface Read {
  readonly integrations: readonly ExportedIntegration[];
  readonly parseErrors: readonly ExportParseError[];
}

function typedValue(value: unknown): RawValue | undefined {
  if (value === null) return '';
  return isText(value) || typeof value === 'number' || typeof value === 'boolean' || isList(value) ? value : undefined;
}

function readOne(json: unknown, at: number): ExportedIntegration | ExportParseError[] {
  if (!isJsonObject(json) || !isIntegrationType(json.type)) return [{ code: 'no-type', at }];
  const { type, id, name } = json;
  if (!isText(name) || name.trim() === '') return [{ code: 'no-name', at }];
  const names = fieldsOf(type)
    .filter(({ kind }) => kind.name !== 'secret')
    .map((field) => field.name);
  const typed: Partial<Record<FieldName, RawValue>> = {};
  const parseErrors: ExportParseError[] = [];
  for (const key of Object.keys(json)) {
    if (key === 'id' || key === 'type') continue;
    const field = names.find((known) => known === key);
    const value = typedValue(json[key]);
    if (field === undefined) parseErrors.push({ code: 'unknown-key', at, key, nearest: closestMatches(key, names) });
    else if (value === undefined) parseErrors.push({ code: 'unusable-value', at, key });
    else typed[field] = value;
  }
  return parseErrors.length > 0 ? parseErrors : { id: isText(id) && id !== '' ? id : undefined, type, name, typed };
}

/** Two that would lead to the same integration. */
function twice(integrations: readonly ExportedIntegration[]): ExportParseError[] {
  const seen = new Set<string>();
  return integrations.reduce<ExportParseError[]>((all, { id, name }, index) => {
    if (id === undefined || !seen.has(id)) {
      if (id !== undefined) seen.add(id);
      return all;
    }
    return [...all, { code: 'twice', at: index + 1, name }];
  }, []);
}

function parse(text: string): Json | undefined {
  try {
    const json: unknown = JSON.parse(withoutFence(text));
    return isJsonObject(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

/** Understands an export, with all that is wrong with it at once. */
export function parseExport(text: string): Read {
  const fails = (code: 'not-json' | 'not-an-export' | 'empty'): Read => ({ integrations: [], parseErrors: [{ code }] });
  const json = parse(text);
  if (json === undefined) return fails('not-json');
  const { format, integrations: listed } = json;
  if (format !== exportFormat || !Array.isArray(listed)) return fails('not-an-export');
  if (listed.length === 0) return fails('empty');
  const integrations: ExportedIntegration[] = [];
  const parseErrors: ExportParseError[] = [];
  for (const [index, one] of listed.entries()) {
    const read = readOne(one, index + 1);
    if (Array.isArray(read)) parseErrors.push(...read);
    else integrations.push(read);
  }
  return { integrations, parseErrors: [...parseErrors, ...twice(integrations)] };
}
