import { describe, expect, test } from '@jest/globals';
import type { Block, View } from '../../../workspace/client/ui-kit-types';
import { initialState, type InputValue, postedState, withInput } from '../../../workspace/client/view-state';
import { element, input, viewOf } from './fake-view';

const untouched = (...blocks: readonly Block[]) => postedState(initialState(viewOf(blocks)));

describe('the initial value of an input', () => {
  test.each<[object, InputValue]>([
    [{ initialValue: 'Ann' }, 'Ann'],
    [{ initialDate: '2024-02-29' }, '2024-02-29'],
    [{ initialTime: '08:30' }, '08:30'],
    [{ initialOption: { value: 'one' } }, 'one'],
    [{ initialOptions: [{ value: 'one' }, { value: 'two' }] }, ['one', 'two']],
    [{ initialOptions: [] }, []],
    [{ initialValue: 'Ann', initialOption: { value: 'one' } }, 'Ann'],
    [{ initialValue: '', initialOption: { value: 'one' } }, 'one'],
  ])('%j is %j', (properties, value) => {
    expect(untouched(input('field', properties, 'b'))).toStrictEqual({ b: { field: value } });
  });

  test.each([
    {},
    { initialValue: '' },
    { initialValue: 0 },
    { initialValue: undefined },
    { initialDate: '' },
    { initialTime: '' },
    { initialOption: { value: '' } },
    { value: 'Ann' },
    { options: [{ value: 'one' }] },
  ])('is missing in %j, where the input is absent and its block present', (properties) => {
    expect(untouched(input('field', properties, 'b'))).toStrictEqual({ b: {} });
  });
});

describe('the state of an untouched view', () => {
  const chosen = { type: 'static_select', initialOption: { value: 'one' } };

  test('comes from inputs and actions, but not from the accessory of a section', () => {
    const state = untouched(
      input('typed', { initialValue: 'Ann' }, 'b1'),
      { type: 'actions', blockId: 'b2', elements: [element('first', chosen), element('second', chosen)] },
      { type: 'section', blockId: 'b3', text: { text: 'A choice' }, accessory: element('beside', chosen) },
      { type: 'divider', blockId: 'b4' },
    );
    expect(state).toStrictEqual({ b1: { typed: 'Ann' }, b2: { first: 'one', second: 'one' } });
  });

  test('leaves out elements without an action id, such as texts', () => {
    const text = { type: 'plain_text', text: 'A note' };
    expect(untouched({ type: 'context', blockId: 'b', elements: [text] })).toStrictEqual({});
  });

  test('leaves out initial values of blocks without an id', () => {
    expect(untouched(input('field', { initialValue: 'Ann' }))).toStrictEqual({});
  });

  test('is keyed by action id only: the last of two inputs with the same id counts', () => {
    const state = untouched(input('twin', { initialValue: 'one' }, 'b1'), input('twin', { initialValue: 'two' }, 'b2'));
    expect(state).toStrictEqual({ b2: { twin: 'two' } });
  });

  test('is keyed by action id only, even if the last of two inputs with the same id is empty', () => {
    const state = untouched(input('twin', { initialValue: 'one' }, 'b1'), input('twin', {}, 'b2'));
    expect(state).toStrictEqual({ b2: {} });
  });
});

describe('input', () => {
  const view: View = viewOf([input('name', { initialValue: 'Ann' }, 'b1'), input('note', {}, 'b1')]);

  test.each<[InputValue]>([['Bob'], [''], [null], [['one', 'two']], [[]]])(
    'replaces the initial value: %j',
    (value) => {
      const state = withInput(initialState(view), 'name', value, 'b1');
      expect(postedState(state)).toStrictEqual({ b1: { name: value } });
    },
  );

  test('that is cleared again is an empty text, although the untouched input was absent', () => {
    const typed = withInput(initialState(view), 'note', 'Hello', 'b1');
    expect(postedState(typed)).toStrictEqual({ b1: { name: 'Ann', note: 'Hello' } });
    expect(postedState(withInput(typed, 'note', '', 'b1'))).toStrictEqual({ b1: { name: 'Ann', note: '' } });
  });

  test('for a block without an id is stored under `default`', () => {
    const state = initialState(viewOf([input('field', { initialValue: 'Ann' })]));
    expect(postedState(withInput(state, 'field', 'Bob'))).toStrictEqual({ default: { field: 'Bob' } });
  });

  test('replaces the value of another block under the same action id', () => {
    const state = withInput(initialState(view), 'name', 'Bob', 'b2');
    expect(postedState(state)).toStrictEqual({ b1: {}, b2: { name: 'Bob' } });
  });

  test('does not mutate the state before it', () => {
    const state = initialState(view);
    withInput(state, 'name', 'Bob', 'b1');
    expect(postedState(state)).toStrictEqual({ b1: { name: 'Ann' } });
  });
});
