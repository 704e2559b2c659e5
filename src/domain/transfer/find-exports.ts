import { type Json, isJsonObject, parseJsonObject } from '../../lib/json';
import { fieldsOf, isSecret } from '../fields/fields';
import { isIntegrationType } from '../fields/integration-type';
import { type FoundJson, type Picked, findJson } from '../payload/find-json';
import type { OtherFormat } from '../payload/other-format';
import { withoutFence } from '../payload/parse-pasted';
import { isDocument, withoutReadOnly } from '../payload/payload';
import { recognizeFormat, recognizeLayout } from '../payload/recognize-format';
import { withoutMailMarks } from '../payload/undo-copying';
import { exportFormat } from './export';

/** Why there are no integrations in a text. */
export type ExportRefusal =
  | { readonly code: 'not-json' | 'not-an-export' }
  | { readonly code: 'two-languages' }
  | { readonly code: 'other-format'; readonly format: OtherFormat };

/** Returns an integration as the API returns it in the shape of an export, which has no secrets. */
function fromDocument(document: Json): Json {
  const { integrationId, type, ...values } = withoutReadOnly(document);
  const known = isIntegrationType(type) ? fieldsOf(type).filter((field) => !isSecret(field)) : [];
  const kept = known.flatMap(({ name }): [string, unknown][] =>
    values[name] === undefined ? [] : [[name, values[name]]],
  );
  return { id: integrationId, type, ...Object.fromEntries(kept) };
}

function asList(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value.map((item: unknown) => item) : undefined;
}

/** Returns the integrations of an export, or of an answer of the API; undefined where an object is neither. */
export function listedIn(json: Json): readonly unknown[] | undefined {
  const { format, integration } = json;
  const listed = asList(json.integrations);
  if (format === exportFormat && listed !== undefined) return listed;
  if (isDocument(json)) return [fromDocument(json)];
  if (isJsonObject(integration)) return listedIn(integration);
  const documents = listed?.filter(isJsonObject).filter(isDocument);
  return documents !== undefined && documents.length > 0 ? documents.map(fromDocument) : undefined;
}

function pickExports(json: Json): Picked {
  return { objects: [json], isSure: listedIn(json) !== undefined, rest: '' };
}

/** Returns the export in a text: alone, or between other lines, as people copy it. */
export function findExports(text: string): FoundJson {
  const isWhole = parseJsonObject(text.trim()) !== undefined;
  return findJson(isWhole ? text : withoutFence(withoutMailMarks(text)), pickExports);
}

/** Returns why there are no integrations in a text; undefined where there are. */
export function refusalOf(text: string, { objects, rest, isAmbiguous }: FoundJson): ExportRefusal | undefined {
  const format = recognizeLayout(text) ?? recognizeFormat(rest, objects.length > 0);
  if (format !== undefined) return { code: 'other-format', format };
  if (isAmbiguous) return { code: 'two-languages' };
  if (objects.length === 0) return { code: 'not-json' };
  return objects.every((json) => listedIn(json) !== undefined) ? undefined : { code: 'not-an-export' };
}
