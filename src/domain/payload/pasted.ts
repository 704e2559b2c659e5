import { findField, isSecretName } from '../fields/fields';
import { type Entry, type ParseError, targetNames } from './entry';
import { containsApiToken, containsCredentials } from './find-credentials';
import { findPlaceholders } from './find-placeholders';
import type { FoundJson } from './find-json';
import { type Payload, isDocument, parsePayloadJson } from './payload';

/** What a text asks for: by the endpoint that it names, or by what is in it. */
export type Intent = 'update' | 'create' | 'remove' | 'import';

/** A payload as people write it, with what it is for. */
export interface Pasted extends Payload {
  readonly intent: Intent;
  /** Whether there was a token of the API's in or around it. It is nowhere in here. */
  readonly hasCredentials: boolean;
}

/** Where a payload was found. */
export interface Surroundings {
  /** The text around it. */
  readonly rest: string;
  readonly hasCredentials?: boolean;
}

/** Returns what a call does by its endpoint. Where a text names several, such as a page about the API, it decides nothing. */
function intentOf(rest: string): Intent {
  const named = new Set([...rest.matchAll(/\bintegrations\.(update|create|remove)\b/g)].map((match) => match[1]));
  if (named.size !== 1) return 'update';
  return named.has('create') ? 'create' : named.has('remove') ? 'remove' : 'update';
}

/** Returns a text without a payload, and what is wrong with it. */
export function failed(parseError: ParseError, { rest, hasCredentials = false }: Surroundings): Pasted {
  return {
    entries: [],
    parseErrors: [parseError],
    intent: 'update',
    hasCredentials: hasCredentials || containsCredentials(rest),
  };
}

/** Returns what makes values unusable whatever their field is. */
function valueErrors(entries: readonly Entry[]): ParseError[] {
  const shown = entries.filter(({ name }) => findField(name)?.kind.name !== 'code' && !isSecretName(name));
  return [
    ...shown
      .filter(({ value }) => containsApiToken(String(value)))
      .map(({ name }): ParseError => ({ code: 'secret-in-value', field: name })),
    ...findPlaceholders(entries).map((placeholder): ParseError => ({ code: 'placeholder', ...placeholder })),
  ];
}

/** Returns the entries that are no fields, as text: a header may be among them. */
function unknownEntries(entries: readonly Entry[]): string {
  return entries
    .filter(({ name }) => findField(name) === undefined && !targetNames.some((known) => known === name))
    .map(({ name, value }) => `${name}: ${String(value)}`)
    .join('\n');
}

/** Returns a payload with what is wrong with its values, and what it is for. */
export function asPasted({ entries, parseErrors }: Payload, { rest, hasCredentials = false }: Surroundings): Pasted {
  const intent = intentOf(rest);
  const hasId = entries.some(({ name, value }) => name.toLowerCase() === 'integrationid' && value !== '');
  const errors = [...parseErrors, ...valueErrors(entries)];
  if (intent === 'create' && hasId) errors.push({ code: 'create-with-id' });
  const hasToken = errors.some(({ code }) => code === 'secret-in-value');
  return {
    entries,
    parseErrors: errors,
    intent,
    hasCredentials: hasCredentials || hasToken || containsCredentials(`${rest}\n${unknownEntries(entries)}`),
  };
}

/** Returns whether objects are an export of this app, or several integrations as the API returns them. */
function isImport({ objects, rest }: FoundJson): boolean {
  return /^format: integration-manager\//m.test(rest) || (objects.length > 1 && objects.every(isDocument));
}

/** Returns the payload among the objects of a text; undefined where there is none. */
export function pastedJson(found: FoundJson, around: Surroundings): Pasted | undefined {
  const [first, ...others] = found.objects;
  if (first === undefined) return undefined;
  const surroundings = { ...around, rest: `${around.rest}\n${found.rest}` };
  if (found.isAmbiguous) return failed({ code: 'two-languages' }, surroundings);
  if (isImport(found)) return { ...asPasted({ entries: [], parseErrors: [] }, surroundings), intent: 'import' };
  // A page that shows how to send a payload may contain the same one several times.
  const isSame = others.every((json) => JSON.stringify(json) === JSON.stringify(first));
  return isSame ? asPasted(parsePayloadJson(first), surroundings) : failed({ code: 'several-payloads' }, surroundings);
}
