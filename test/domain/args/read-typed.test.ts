import { describe, expect, test } from '@jest/globals';
import { type TypedArgs, readTyped } from '../../../src/domain/args/read-typed';
import { parseParameters } from '../../../workspace/engine/parse-parameters';

/** Reads what was typed after a command, split as Rocket.Chat does. */
const read = (typed: string, takesFields = true): TypedArgs => readTyped(parseParameters(typed), takesFields);

const secret = 's3cretValue';

describe('a secret is dropped, and its name kept', () => {
  test.each([
    [`token=${secret}`, ['token=…']],
    [`TOKEN = ${secret}`, ['TOKEN=…']],
    [`token: ${secret} more alias=x`, ['token=…', 'alias=x']],
    [`token＝${secret}`, ['token=…']],
    [`--token ${secret} alias: x`, ['token=…', 'alias:', 'x']],
    [`—token=${secret}`, ['token=…']],
    [`"token = ${secret}"`, ['token=…']],
    [`token=“${secret} more” alias=x`, ['token=…', 'alias=x']],
    [`token=dGVzdA== ${secret}==`, ['token=…']],
    [`token ${secret}`, ['token=…']],
    [`tokn=${secret}`, ['tokn=…']],
    [`X-Auth-Token: ${secret}`, ['X-Auth-Token=…']],
    [`Authorization: Bearer ${secret}`, ['Authorization=…']],
    [`Bearer ${secret}${secret}`, ['Bearer=…']],
    [`api_key=${secret}`, ['api_key=…']],
    [`“X-Auth-Token: ${secret}`, ['X-Auth-Token=…']],
  ])('%s', (typed, args) => {
    const found = read(`REF ${typed}`);
    expect(found).toMatchObject({ hadSecret: true });
    expect(found.args).toEqual(['REF', ...args]);
    expect(JSON.stringify(found)).not.toMatch(/s3cret|dGVz/);
  });

  test.each([
    ['https://ana:pw@a.test/x', 'https://…@a.test/x'],
    ['https://a.test/x?a=1&rc_token=pw&b=2', 'https://a.test/x?a=1&rc_token=…&b=2'],
    ['https://a.test/hooks/abc/pw?x=1', 'https://a.test/hooks/abc/…?x=1'],
    ['the "big token: pw"', 'the big token=…'],
    ['aB3'.repeat(14), '…'],
  ])('%s in a reference', (typed, args) => {
    for (const takesFields of [true, false]) expect(read(typed, takesFields).args.join(' ')).toBe(args);
  });
});

describe('nothing is dropped from', () => {
  test.each([
    'Guggy token',
    'Guggy token=',
    'Guggy alias=x token',
    'Guggy clear=token,alias',
    'Guggy clear=alias, token',
    'Guggy alias="my token: x"',
    'Guggy urls=https://ana:pw@a.test/?token=x',
    'Guggy urls = https://ana:pw@a.test/',
    'Guggy urls=https://a.test, https://ana:pw@a.test/',
    "Guggy script='fetch({ X-Auth-Token: token })'",
    'Guggy alias=x why="authorization: asked by Jim"',
    'Broken: hook',
  ])('%s', (typed) => {
    expect(read(typed)).toEqual({ args: parseParameters(typed), hadSecret: false, parseErrors: [] });
  });
});

describe('what cannot be used without its secret is an error', () => {
  test.each([
    [`urls=https://a.test/?rc_token=${secret}`, { code: 'secret-in-value', field: 'urls' }],
    [`urls = https://a.test/?rc_token=${secret}`, { code: 'secret-in-value', field: 'urls' }],
    [`why="X-Auth-Token: ${secret}"`, { code: 'secret-in-value', field: 'why' }],
    [`alias=a;token=${secret}`, { code: 'secret-in-value', field: 'alias' }],
    [`token ${secret} alias=x`, { code: 'secret-or-reference', field: 'token' }],
    [`{urls: https://a.test/?rc_token=${secret}}`, { code: 'secret-in-value', field: 'urls' }],
  ])('%s', (typed, parseError) => {
    expect(read(`REF ${typed}`)).toMatchObject({ hadSecret: true, parseErrors: [parseError] });
  });
});

test('a payload is left as it is, and its token told', () => {
  const typed = 'REF {"alias": "“x y”", "token": "abc"}';
  expect(read(typed)).toEqual({ args: parseParameters(typed), hadSecret: true, parseErrors: [] });
});

test('credentials of curl are dropped, and its payload is left as it is', () => {
  const found = read(`curl -H "X-Auth-Token: ${secret}" -d '{"alias":"x"}'`);
  expect(found).toEqual({
    args: ['curl', '-H', 'X-Auth-Token=…', '-d', '{"alias":"x"}'],
    hadSecret: true,
    parseErrors: [],
  });
});

test('an open quote is told by its word', () => {
  expect(read('REF alias=“My bot', false).parseErrors).toEqual([{ code: 'unclosed-quote', typed: 'alias=“My' }]);
});
