import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Assignments } from '../../../src/domain/args/assignments';
import { parseArgs } from '../../../src/domain/args/parse-args';
import { parseParameters } from '../../../workspace/engine/parse-parameters';

/** Parses what was typed after `/integrations set`, split as Rocket.Chat does. */
const parseTyped = (typed: string): Assignments => parseArgs(parseParameters(typed));

describe('fields after a reference', () => {
  test.each([
    ['one field', 'guggy alias=Bot', 'guggy', { alias: 'Bot' }],
    [
      'several fields',
      'guggy alias=Bot emoji=:ghost: enabled=no',
      'guggy',
      { alias: 'Bot', emoji: ':ghost:', enabled: 'no' },
    ],
    ['a value in double quotes', 'guggy alias="Deploy bot"', 'guggy', { alias: 'Deploy bot' }],
    ['a value in single quotes', "guggy alias='Deploy bot'", 'guggy', { alias: 'Deploy bot' }],
    ['a reference in quotes', '"my old hook" alias=Bot', 'my old hook', { alias: 'Bot' }],
    ['a reference of several words', 'my old hook alias=Bot', 'my old hook', { alias: 'Bot' }],
    ['an apostrophe inside double quotes', `guggy alias="Jim's bot"`, 'guggy', { alias: "Jim's bot" }],
    ['a lone apostrophe', "guggy alias=Jim's", 'guggy', { alias: "Jim's" }],
    ['escaped quotes inside quotes', String.raw`guggy alias="the \"bot\""`, 'guggy', { alias: 'the "bot"' }],
    ['an empty value', 'guggy alias=', 'guggy', { alias: '' }],
    ['an empty value in quotes', 'guggy alias=""', 'guggy', { alias: '' }],
    ['an equals sign inside a value', 'guggy urls=https://a.test/?x=1', 'guggy', { urls: 'https://a.test/?x=1' }],
    ['a list', 'guggy channel=#a,@b triggerWords=x,y', 'guggy', { channel: '#a,@b', triggerWords: 'x,y' }],
    ['names in any case', 'guggy ALIAS=Bot TargetChannel=#a', 'guggy', { alias: 'Bot', targetRoom: '#a' }],
    ['the names of the document', 'guggy targetChannel=#a', 'guggy', { targetRoom: '#a' }],
    ['a script with braces', 'guggy script="class Script { }"', 'guggy', { script: 'class Script { }' }],
    ['a script with an assignment', 'guggy script="const a = { b: 1 };"', 'guggy', { script: 'const a = { b: 1 };' }],
    ['no reference', 'alias=Bot', '', { alias: 'Bot' }],
  ])('%s', (_title, typed, reference, values) => {
    expect(parseTyped(typed)).toMatchObject({
      reference,
      typed: values,
      parseErrors: [],
      secrets: [],
      secretInCommand: false,
    });
  });

  test('words in curly quotes are one value without the quotes', () => {
    expect(parseTyped('guggy alias=“Deploy bot of Jim” emoji=:ghost:')).toMatchObject({
      typed: { alias: 'Deploy bot of Jim', emoji: ':ghost:' },
      parseErrors: [],
    });
  });

  test('one word in curly quotes loses the quotes', () => {
    expect(parseTyped('guggy alias=“Bot” emoji=:ghost:')).toMatchObject({ typed: { alias: 'Bot', emoji: ':ghost:' } });
  });

  test('paired apostrophes turn the text between them into one value, which the plan shows', () => {
    expect(parseTyped("guggy alias=Jim's bot name=Joe's").typed).toEqual({ alias: 'Jims bot name=Joes' });
  });

  test('words after paired apostrophes are stray', () => {
    expect(parseTyped("guggy alias=Jim's and Joe's bot").parseErrors).toEqual([{ code: 'stray-word', typed: 'bot' }]);
  });

  test('repeating the command for another integration names its secret without a value', () => {
    const { rest } = parseTyped('Jenkins token=s3cretValue alias=x');
    expect(rest).toEqual(['token=', 'alias=x']);
    expect(parseArgs(['id1', ...rest])).toMatchObject({ reference: 'id1', secrets: ['token'], typed: { alias: 'x' } });
  });

  test('the words after the reference are kept for repeating the command', () => {
    expect(parseTyped('my hook alias="A b" why=x').rest).toEqual(['alias=A b', 'why=x']);
  });
});

describe('clear and why', () => {
  test('clear= empties the fields that it lists', () => {
    expect(parseTyped('guggy clear=alias,emoji')).toMatchObject({ typed: { alias: '', emoji: '' }, parseErrors: [] });
  });

  test('clear= accepts names in any case, aliases and spaces', () => {
    expect(parseTyped('guggy CLEAR="Alias, avatarUrl ,"')).toMatchObject({
      typed: { alias: '', avatar: '' },
      parseErrors: [],
    });
  });

  test('why= is kept as it was written', () => {
    expect(parseTyped('guggy alias=x why="asked by Jim, twice"').reason).toBe('asked by Jim, twice');
  });

  test('without why= there is no reason', () => {
    expect(parseTyped('guggy alias=x').reason).toBeUndefined();
  });
});

describe('parse errors', () => {
  test.each([
    [
      'an unknown field, with the closest match',
      'guggy aliass=x',
      { code: 'unknown-field', typed: 'aliass', nearest: ['alias'] },
    ],
    ['an unknown field like nothing else', 'guggy zzqqzz=x', { code: 'unknown-field', typed: 'zzqqzz', nearest: [] }],
    ['an unknown field in clear=', 'guggy clear=emojy', { code: 'unknown-field', typed: 'emojy', nearest: ['emoji'] }],
    ['a word that belongs to nothing', 'guggy alias=Deploy bot', { code: 'stray-word', typed: 'bot' }],
    ['a field given twice', 'guggy alias=a alias=b', { code: 'given-twice', field: 'alias' }],
    [
      'a field given under two names',
      'guggy url=https://a.test urls=https://b.test',
      { code: 'given-twice', field: 'urls' },
    ],
    ['a field given and cleared', 'guggy alias=a clear=alias', { code: 'given-twice', field: 'alias' }],
  ])('%s', (_title, typed, parseError) => {
    expect(parseTyped(typed).parseErrors).toEqual([parseError]);
  });

  test('names of properties that every object has are not fields', () => {
    expect(parseTyped('guggy constructor=x __proto__=y').parseErrors.map(({ code }) => code)).toEqual([
      'unknown-field',
      'unknown-field',
    ]);
  });
});

describe('secrets', () => {
  test.each(['token=s3cretValue', 'TOKEN=s3cretValue', '"token=s3cretValue"', 'alias=x token=s3cretValue'])(
    '%s is noted, and its value is dropped, even from the words for repeating the command',
    (typed) => {
      const parsed = parseTyped(`guggy ${typed}`);
      expect(parsed).toMatchObject({ secrets: ['token'], secretInCommand: true });
      expect(JSON.stringify(parsed)).not.toContain('s3cretValue');
    },
  );

  test.each(['guggy token', 'guggy token=', 'guggy clear=token'])(
    '%s asks for the form and contains no secret',
    (typed) => {
      expect(parseTyped(typed)).toMatchObject({
        reference: 'guggy',
        secrets: ['token'],
        secretInCommand: false,
        typed: {},
      });
    },
  );

  test('token alone is a reference', () => {
    expect(parseTyped('token')).toMatchObject({ reference: 'token', secrets: [] });
  });
});

describe('text in double quotes', () => {
  const unquoted = fc.string({ unit: 'grapheme' }).filter((value) => !/["\\“”„‟＂«»‹›‘‚「『]/.test(value));
  /** Behind other separators, one in quotes could be one of them. */
  const notSeparated = unquoted.filter((value) => !/[;；,，]$/.test(value));

  test('is understood as that value, whatever it contains', () => {
    fc.assert(
      fc.property(unquoted, (value) => {
        expect(parseTyped(`REF alias="${value}"`)).toMatchObject({
          reference: 'REF',
          typed: { alias: value },
          parseErrors: [],
        });
      }),
      { numRuns: 1_000 },
    );
  });

  test('is understood with other fields and a quoted reference around it', () => {
    fc.assert(
      fc.property(notSeparated, notSeparated, (alias, name) => {
        const { typed, parseErrors } = parseTyped(`"my hook" alias="${alias}" emoji=:x: name="${name}"`);
        expect({ typed, parseErrors }).toEqual({ typed: { alias, emoji: ':x:', name }, parseErrors: [] });
      }),
      { numRuns: 1_000 },
    );
  });
});

test('text after the name of a secret is its value: dropped, and not part of the reference', () => {
  const parsed = parseTyped('Guggy token abc def');
  expect(parsed).toMatchObject({ reference: 'Guggy', secrets: ['token'], secretInCommand: true, parseErrors: [] });
  expect(JSON.stringify(parsed)).not.toMatch(/abc|def/);
});
