import { parseJsonObject } from '../../lib/json';
import { findJson } from './find-json';
import { barePlaceholder } from './find-placeholders';
import { parseFormBody } from './form-body';
import { findCurl } from './parse-curl';
import { parsePayload } from './parse-unquoted';
import { type Pasted, type Surroundings, asPasted, failed, pastedJson } from './pasted';
import { pickPayloads } from './payload';
import { recognizeFormat, recognizeLayout } from './recognize-format';
import { withoutMailMarks } from './undo-copying';

/** The beginning of a code block. It begins a line, so that grave accents inside a value are none. */
const fence = /^[ \t]*(`{3,}|~{3,})[\w-]*[ \t]*/gm;

/** How many fences are tried; a text with more of them that end nowhere is no code block. */
const maxFences = 20;

/** Returns the content of the first code block in a text, or all of it where there is none. */
export function withoutFence(text: string): string {
  const opening = new RegExp(fence);
  for (let tries = 0; tries < maxFences; tries += 1) {
    const match = opening.exec(text);
    if (match === null) break;
    const [whole, mark = ''] = match;
    const start = match.index + whole.length;
    const end = text.indexOf(mark, start);
    if (end > start) return text.slice(start, end).trim();
  }
  return text.trim();
}

/** Returns what a text is in which there is no JSON: another format, or JSON that is broken. */
function parseWithoutJson(text: string, around: Surroundings): Pasted {
  const surroundings = { ...around, rest: `${around.rest}\n${text}` };
  // Without quotes, it may be JSON that came through a command, which drops them.
  const loose = text.includes('{') && !text.includes('"') ? parsePayload(text) : undefined;
  if (loose?.parseErrors.every(({ code }) => code !== 'not-json') === true) return asPasted(loose, around);
  const format = recognizeFormat(text, false);
  if (format !== undefined) return failed({ code: 'other-format', format }, surroundings);
  const typed = barePlaceholder(text);
  if (typed !== undefined) return failed({ code: 'placeholder', field: undefined, typed }, surroundings);
  if (!text.includes('{')) return failed({ code: 'not-json', typed: text }, surroundings);
  return loose === undefined ? failed({ code: 'broken-json' }, surroundings) : asPasted(loose, surroundings);
}

/** Parses the text that a payload is in. The body of a request is its last line. */
function parseText(text: string, around: Surroundings): Pasted {
  const lastLine = text.trim().split('\n').pop() ?? '';
  const form = parseFormBody(lastLine);
  const surroundings =
    form === undefined ? around : { ...around, rest: `${around.rest}\n${text.replace(lastLine, '')}` };
  if (form !== undefined && 'entries' in form)
    return asPasted({ entries: form.entries, parseErrors: [] }, surroundings);
  const content = form?.json ?? text;
  const found = findJson(content, pickPayloads);
  const format = found.objects.length > 0 ? recognizeFormat(found.rest, true) : undefined;
  if (format !== undefined) return failed({ code: 'other-format', format }, { ...surroundings, rest: text });
  return pastedJson(found, surroundings) ?? parseWithoutJson(content, surroundings);
}

/**
 * Parses the payload of `integrations.update` as people paste it: as JSON, JSON5 or a Python dict, alone or inside other text, in a
 * code fence, in quoted mail, in a program, as the body of a form, or in the call of curl that sends it. An integration as the API
 * returns it is understood, too. Other formats are recognised, and never read.
 */
export function parsePasted(text: string): Pasted {
  const json = text.trim();
  if (parseJsonObject(json) !== undefined) return parseText(json, { rest: '' });
  const layout = recognizeLayout(text);
  if (layout !== undefined) return failed({ code: 'other-format', format: layout }, { rest: text });
  const pasted = withoutFence(withoutMailMarks(text));
  const curl = findCurl(pasted);
  if (curl === undefined) return parseText(pasted, { rest: '' });
  if (curl.data === undefined) return failed({ code: 'curl-without-data' }, curl);
  return parseText(curl.data, curl);
}
