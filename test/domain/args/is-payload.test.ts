import { expect, test } from '@jest/globals';
import { isPayload } from '../../../src/domain/args/is-payload';
import { parseTyped } from '../../../src/domain/payload/parse-typed';
import { parseParameters } from '../../../workspace/engine/parse-parameters';

test.each([
  ['{"alias": "x"}', true],
  ['my hook {"alias": "x"}', true],
  ['`{"alias": "x"}`', true],
  ['｛＂alias＂：＂x＂｝', true],
  ['alias=x&channel=%23dev', true],
  ['curl -d "{}" http://x.test', true],
  ['Guggy alias={x}', false],
  ['Guggy alias: {x}', false],
  ['Guggy script = { }', false],
  ['Guggy alias="a => b"', false],
  ['"[prod] deploy" alias=x', false],
  ['http hook alias=x', false],
  ['Guggy alias=x&y', false],
])('%s is a payload: %s', (typed, expected) => {
  expect(isPayload(parseParameters(typed))).toBe(expected);
});

test.each([
  ['my hook {"alias": "x"}', 'my hook'],
  ['PUT /api/v1/integrations.update {"alias": "x"}', ''],
  ['X-Auth-Token: abc {"alias": "x"}', ''],
  ['Invoke-RestMethod -Method Put -Body \'{"alias": "x"}\'', ''],
  ['[{"alias": "x"}]', ''],
])('the reference of %s is “%s”', (typed, reference) => {
  expect(parseTyped(parseParameters(typed))).toMatchObject({
    reference,
    entries: [{ name: 'alias', value: 'x' }],
    parseErrors: [],
  });
});

test('what follows a payload is no part of it', () => {
  expect(parseTyped(parseParameters('{"alias": "x"} soon'))?.parseErrors).toEqual([
    { code: 'stray-word', typed: 'soon' },
  ]);
});
