import { expect, test } from '@jest/globals';
import { parseJson, parseJsonObject, textOf } from '../../src/lib/json';

test.each([
  ['{"a":1}', { a: 1 }, { a: 1 }],
  ['[1]', [1], undefined],
  ['null', null, undefined],
  ['{', undefined, undefined],
  ['', undefined, undefined],
])('%j is parsed, and recognized as an object or not', (text, json, object) => {
  expect(parseJson(text)).toEqual(json);
  expect(parseJsonObject(text)).toEqual(object);
});

test.each([
  ['a', 'a'],
  ['', ''],
  [1, undefined],
  [null, undefined],
])('the text of %j is %j', (value, text) => {
  expect(textOf(value)).toBe(text);
});
