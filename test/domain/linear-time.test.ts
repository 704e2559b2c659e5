import { expect, test } from '@jest/globals';
import { parseArgs } from '../../src/domain/args/parse-args';
import { joinQuotes } from '../../src/domain/args/join-quotes';
import { parseWhere } from '../../src/domain/args/parse-where';
import { isPayload } from '../../src/domain/args/is-payload';
import { readTyped } from '../../src/domain/args/read-typed';
import { spellOut } from '../../src/domain/args/spell-out';
import * as kinds from '../../src/domain/fields/field-kind';
import { hideUrls, restoreUrls } from '../../src/domain/fields/hidden-urls';
import { parseCurl } from '../../src/domain/payload/parse-curl';
import { parsePasted } from '../../src/domain/payload/parse-pasted';
import { parseFormBody } from '../../src/domain/payload/form-body';
import { parsePython } from '../../src/domain/payload/parse-python';
import { parseTyped } from '../../src/domain/payload/parse-typed';
import { parsePayload } from '../../src/domain/payload/parse-unquoted';
import { checkAvatar } from '../../src/domain/fields/value-checks';
import { parseListQuery } from '../../src/domain/search/filter';
import { parseExport } from '../../src/domain/transfer/parse-export';
import { scriptFaultOf } from '../../src/domain/validation/script-syntax';
import { readName } from '../../src/domain/validation/read-name';
import { closestMatches } from '../../src/lib/closest-matches';
import { inputLimits } from '../../src/lib/input-limits';
import { hasInvisible, markInvisible } from '../../src/lib/invisible-characters';
import { maskSecrets } from '../../src/lib/mask-secrets';
import { maskUrl } from '../../src/lib/mask-url';
import { inputShapes } from '../support/input-shapes';

const { commandLength, pasteLength } = inputLimits;
const { addressKind, channelKind, channelsKind, choiceKind, codeKind, countKind } = kinds;
const { emojiKind, linesKind, listKind, textKind } = kinds;
const choices = ['powers-of-ten', 'powers-of-two'];

/** Every parser of what people type or paste, with the longest text that it gets. */
const parsers: readonly (readonly [string, number, (text: string) => unknown])[] = [
  ['arguments', commandLength, (text) => parseArgs(text.split(' '))],
  ['typed words', commandLength, (text) => readTyped(text.split(' '), false)],
  ['typed words with fields', commandLength, (text) => readTyped(text.split(' '), true)],
  ['quotes', commandLength, (text) => joinQuotes(text.split(' '))],
  ['conditions', commandLength, (text) => parseWhere(spellOut(text.split(' '), true).args)],
  ['a list query', commandLength, (text) => parseListQuery(text.split(' '))],
  ['a curl command', commandLength, (text) => parseCurl(['curl', ...text.split(' ')])],
  ['an unquoted payload', commandLength, parsePayload],
  ['a payload behind a command', commandLength, (text) => parseTyped(text.split(' '))],
  ['words that may be a payload', commandLength, (text) => isPayload(text.split(' '))],
  ['a Python dict', pasteLength, parsePython],
  ['the body of a form', pasteLength, parseFormBody],
  ['a pasted payload', pasteLength, parsePasted],
  ['a pasted curl command', pasteLength, (text) => parsePasted(`curl ${text}`)],
  ['a pasted export', pasteLength, parseExport],
  ['a text', pasteLength, (text) => textKind.parse(text, { choices })],
  ['a list', pasteLength, (text) => listKind.parse(text, { choices })],
  ['lines', pasteLength, (text) => linesKind.parse(text, { choices })],
  ['a choice', pasteLength, (text) => choiceKind.parse(text, { choices })],
  ['a count', pasteLength, (text) => countKind.parse(text, { choices })],
  ['code', pasteLength, (text) => codeKind.parse(text, { choices })],
  ['a transpiled script', pasteLength, (text) => scriptFaultOf(text, 'strict')],
  ['a script as it is', pasteLength, (text) => scriptFaultOf(text, 'as-is')],
  ['channels', pasteLength, (text) => channelsKind.parse(text, { choices })],
  ['a channel', pasteLength, (text) => channelKind.parse(text, { choices })],
  ['an emoji', pasteLength, (text) => emojiKind.parse(text, { choices })],
  ['an address', pasteLength, (text) => addressKind.parse(text, { choices })],
  ['an avatar', pasteLength, (text) => checkAvatar(text, 'webhook-incoming')],
  ['invisible characters', pasteLength, (text) => hasInvisible(text) || markInvisible(text)],
  ['secrets in a text', pasteLength, maskSecrets],
  ['a URL', pasteLength, maskUrl],
  [
    'URLs as they were shown',
    pasteLength,
    (text) => restoreUrls(`•••\n${text}`, [hideUrls({ holdsUrls: true }, [text])[0]]),
  ],
  ['a mistyped name', pasteLength, (text) => closestMatches(text, choices)],
  ['a mistyped room', pasteLength, (text) => readName(text, { rooms: [{ name: text.slice(1) }], users: [] })],
];

function timeOf(parse: (text: string) => unknown, text: string): number {
  const start = process.cpuUsage();
  parse(text);
  return process.cpuUsage(start).user / 1_000;
}

/** Milliseconds that say nothing about growth. */
const noiseMs = 10;

/** Returns whether twice the text takes at most 2.5 times as long. The fastest of a few tries counts. */
function isLinear(parse: (text: string) => unknown, short: string, long: string): boolean {
  const times = { short: Infinity, long: Infinity };
  for (let tries = 0; tries < 10; tries += 1) {
    times.long = Math.min(times.long, timeOf(parse, long));
    if (times.long <= noiseMs) return true;
    times.short = Math.min(times.short, timeOf(parse, short));
    if (times.long <= 2.5 * times.short + noiseMs) return true;
  }
  return false;
}

test.each(parsers)('twice the text takes at most about twice the time: %s', (_title, length, parse) => {
  const slow = inputShapes.filter(([before, repeated, after]) => {
    const textOf = (characters: number): string => before + repeated.repeat(characters / repeated.length) + after;
    return !isLinear(parse, textOf(length / 2), textOf(length));
  });
  expect(slow).toEqual([]);
});
