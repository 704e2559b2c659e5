import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseArgs } from '../../../src/domain/args/parse-args';
import { parsePayload } from '../../../src/domain/payload/parse-unquoted';
import { parseParameters } from '../../../workspace/engine/parse-parameters';
import { documentedCall } from '../../../workspace/seed/documented-call';

const example = documentedCall.payload;

const asTyped = { name: 'Test', enabled: 'false', username: 'rocket.cat', scriptEnabled: 'false', channel: '#test' };
const address = { type: example.type, integrationId: example.integrationId };

describe('a payload in JSON', () => {
  test('gives each name its value', () => {
    expect(parsePayload(JSON.stringify(example))).toEqual({
      entries: Object.entries(example).map(([name, value]) => ({ name, value })),
      parseErrors: [],
    });
  });

  test.each([
    ['null clears', { alias: null }, ''],
    ['a list stays a list', { urls: ['https://a.test', 'https://b.test'] }, ['https://a.test', 'https://b.test']],
    ['a number stays a number', { retryCount: 3 }, 3],
  ])('%s', (_title, payload, value) => {
    expect(parsePayload(JSON.stringify(payload)).entries).toEqual([{ name: Object.keys(payload)[0], value }]);
  });

  test.each([{ alias: { a: 1 } }, { urls: [1, null] }, { triggerWords: ['go', 5] }])(
    '%j has no usable value',
    (payload) => {
      expect(parsePayload(JSON.stringify(payload))).toEqual({
        entries: [],
        parseErrors: [{ code: 'unusable-value', typed: Object.keys(payload)[0] }],
      });
    },
  );

  test('braces, colons and known names inside a script change nothing', () => {
    const script = 'class Script { prepare() { return { name: "x", alias: "y" }; } }';
    expect(parsePayload(JSON.stringify({ script })).entries).toEqual([{ name: 'script', value: script }]);
  });
});

describe('a payload as it arrives after a command', () => {
  const arrive = (typed: string) => parseArgs(parseParameters(typed));

  test.each([
    ['on one line', JSON.stringify(example)],
    ['with spaces', JSON.stringify(example, undefined, 1).replaceAll('\n', ' ')],
    ['in single quotes, as in a shell', `'${JSON.stringify(example)}'`],
  ])('the example of the reference document is understood %s', (_title, typed) => {
    const { typed: values, ...rest } = arrive(typed);
    const asText = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
    expect({
      values: asText,
      address: rest.targetHints,
      reference: rest.reference,
      parseErrors: rest.parseErrors,
    }).toEqual({
      values: asTyped,
      address,
      reference: example.integrationId,
      parseErrors: [],
    });
  });

  test('values of several words and lists survive without their quotes', () => {
    const payload = '{"name": "My old hook", "urls": ["https://a.test/x", "https://b.test"], "alias": "A: b"}';
    expect(arrive(payload)).toMatchObject({
      typed: { name: 'My old hook', urls: ['https://a.test/x', 'https://b.test'], alias: 'A: b' },
      parseErrors: [],
    });
  });

  test('a reference may stand before it', () => {
    expect(arrive('my hook {"alias": "Bot"}')).toMatchObject({ reference: 'my hook', typed: { alias: 'Bot' } });
  });

  test('null clears', () => {
    expect(arrive('guggy {"alias": null, "emoji": ""}')).toMatchObject({
      typed: { alias: '', emoji: '' },
      parseErrors: [],
    });
  });

  test('a script keeps its braces', () => {
    expect(arrive('guggy {"script": "class Script { }", "scriptEnabled": true}')).toMatchObject({
      typed: { script: 'class Script { }', scriptEnabled: 'true' },
      parseErrors: [],
    });
  });

  test.each([
    [
      'a line break of a script',
      String.raw`{"script": "// say \"hi\"\nclass Script { }"}`,
      'script',
      '// say "hi"\nclass Script { }',
    ],
    ['a letter by its code', String.raw`{"name": "Gr\u00fcn"}`, 'name', 'Grün'],
    ['slashes', String.raw`{"avatar": "http:\/\/x.y\/z.png"}`, 'avatar', 'http://x.y/z.png'],
    ['a backslash', String.raw`{"script": "/\\d+/"}`, 'script', String.raw`/\d+/`],
  ])('%s keeps its meaning', (_title, payload, name, value) => {
    expect(arrive(`guggy ${payload}`)).toMatchObject({ typed: { [name]: value }, parseErrors: [] });
  });

  test('an escape that JSON does not have is refused', () => {
    expect(arrive(String.raw`guggy {"script": "/\d+/"}`).parseErrors.map(({ code }) => code)).toEqual(['not-json']);
  });

  test('a field name inside a value is part of the value', () => {
    expect(arrive('guggy {"alias": "my name: Bob"}')).toMatchObject({
      typed: { alias: 'my name: Bob' },
      parseErrors: [],
    });
  });

  test('a trailing comma is not part of the value', () => {
    expect(arrive('guggy {"alias": "x",}')).toMatchObject({ typed: { alias: 'x' }, parseErrors: [] });
  });

  test('a secret is noted and dropped', () => {
    const parsed = arrive('guggy {"token": "s3cretValue", "alias": "x"}');
    expect(parsed).toMatchObject({ secrets: ['token'], secretInCommand: true });
    expect(JSON.stringify(parsed)).not.toContain('s3cretValue');
  });

  test.each([
    ['an unknown key', '{"alias": "x", "emojy": ":x:"}'],
    ['an unknown key first', '{"emojy": ":x:", "alias": "x"}'],
    ['the first line alone', '{'],
    ['no known field', '{"foo": 1}'],
  ])('%s is an error, not a value', (_title, typed) => {
    const { parseErrors, typed: values } = arrive(`guggy ${typed}`);
    expect(parseErrors).not.toEqual([]);
    expect(Object.values(values)).not.toContain('x,emojy::x:');
  });
});

describe('any text', () => {
  test('is understood or refused, without an exception', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { entries, parseErrors } = parsePayload(`{${text}`);
        expect(entries.length + parseErrors.length).toBeGreaterThanOrEqual(text.trim() === '}' ? 0 : 1);
      }),
      { numRuns: 500 },
    );
  });
});

test('a byte order mark and line separators around a value without quotes stay, and white space of JSON goes', () => {
  const script = '\ufeffa();\u2028b();\u2029';
  expect(parsePayload(`{script:  ${script} , alias: x }`).entries).toEqual([
    { name: 'script', value: script },
    { name: 'alias', value: 'x' },
  ]);
});
