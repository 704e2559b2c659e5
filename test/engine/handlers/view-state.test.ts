import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readViewState } from '../../../src/engine/handlers/view-state';

test('texts are read by action id, from any block', () => {
  expect(readViewState({ state: { a: { alias: 'x', emoji: '' }, b: { name: 'y' } } })).toEqual({
    alias: 'x',
    emoji: '',
    name: 'y',
  });
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['text', 'x'],
  ['a list', ['x']],
  ['invalid blocks', { a: null, b: 'x', c: ['y'] }],
  ['values that are not text', { a: { alias: 3, name: null, urls: ['x'], enabled: true, script: { x: 1 } } }],
])('%s is an empty form', (_title, state) => {
  expect(readViewState({ state })).toEqual({});
});

test('no state changes the prototype of objects', () => {
  const hostile: unknown = JSON.parse('{"a": {"__proto__": "x", "alias": "y"}, "__proto__": {"b": {"name": "z"}}}');
  readViewState({ state: hostile });
  expect({}).not.toHaveProperty('alias');
  expect({}).not.toHaveProperty('b');
});

test('whatever is posted, only texts are returned', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (state) => {
      expect(Object.values(readViewState({ state })).filter((text) => typeof text !== 'string')).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test.each([null, undefined, 'x', 7, []])('the view %j has no texts', (view) => {
  expect(readViewState(view)).toEqual({});
});
