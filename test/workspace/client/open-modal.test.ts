import { describe, expect, test } from '@jest/globals';
import { lineOf } from '../../../workspace/client/modal';
import { applyInteraction, openModal, postedView, typeInto } from '../../../workspace/client/open-modal';
import type { FieldErrors, View } from '../../../workspace/client/ui-kit-types';
import { input, viewOf } from './fake-view';

const first = viewOf([input('name', { initialValue: 'Ann' }, 'b1')], { submit: { type: 'button', text: 'Save' } });
const update = (view: View) => ({ type: 'modal.update', view });
const errors = (fieldErrors: FieldErrors | readonly FieldErrors[]) => ({
  type: 'errors',
  viewId: first.id,
  errors: fieldErrors,
});

describe('an update', () => {
  test('is merged into the old view, and properties that it leaves out stay', () => {
    const { view } = applyInteraction(openModal(first), update(viewOf([], { title: { text: 'Updated' } })));
    expect(view).toStrictEqual({ ...first, title: { text: 'Updated' }, blocks: [] });
  });

  test('keeps the input', () => {
    const typed = typeInto(openModal(first), 'name', 'Bob', 'b1');
    expect(postedView(applyInteraction(typed, update(first))).state).toStrictEqual({ b1: { name: 'Bob' } });
  });

  test('keeps the input of an element that it removes', () => {
    const typed = typeInto(openModal(first), 'name', 'Bob', 'b1');
    expect(postedView(applyInteraction(typed, update(viewOf([])))).state).toStrictEqual({ b1: { name: 'Bob' } });
  });

  test('with another initial value changes nothing, because only those of the first view count', () => {
    const changed = viewOf([input('name', { initialValue: 'Zoe' }, 'b1')]);
    expect(postedView(applyInteraction(openModal(first), update(changed))).state).toStrictEqual({
      b1: { name: 'Ann' },
    });
  });

  test('may add an input, whose initial value is shown, but posted only after it was touched', () => {
    const added = input('note', { initialValue: 'Hello' }, 'b2');
    const updated = applyInteraction(openModal(first), update(viewOf([...first.blocks, added])));
    expect(updated.view.blocks.map(lineOf)).toEqual(['name: Ann', 'note: Hello']);
    expect(postedView(updated).state).toStrictEqual({ b1: { name: 'Ann' } });

    const touched = typeInto(updated, 'note', 'Hello!', 'b2');
    expect(postedView(touched).state).toStrictEqual({ b1: { name: 'Ann' }, b2: { note: 'Hello!' } });
  });

  test('keeps the errors', () => {
    const wrong = applyInteraction(openModal(first), errors({ name: 'Too short.' }));
    expect(applyInteraction(wrong, update(first)).errors).toEqual({ name: 'Too short.' });
  });
});

describe('errors', () => {
  test.each<[string, FieldErrors | readonly FieldErrors[]]>([
    ['an object', { name: 'Too short.', note: 'Too long.' }],
    ['a list of objects', [{ name: 'Too short.' }, { note: 'Too long.' }]],
    ['a list of one object', [{ name: 'Too short.', note: 'Too long.' }]],
  ])('are understood as %s', (_form, fieldErrors) => {
    expect(applyInteraction(openModal(first), errors(fieldErrors)).errors).toEqual({
      name: 'Too short.',
      note: 'Too long.',
    });
  });

  test.each<[FieldErrors | readonly FieldErrors[] | undefined, FieldErrors]>([
    [{ note: 'Too long.' }, { note: 'Too long.' }],
    [[{ note: 'Too long.' }], { note: 'Too long.' }],
    [{}, {}],
    [[], {}],
    [undefined, {}],
  ])('are replaced completely by the next ones: %j', (next, remaining) => {
    const wrong = applyInteraction(openModal(first), errors({ name: 'Too short.' }));
    expect(applyInteraction(wrong, { type: 'errors', ...(next && { errors: next }) }).errors).toEqual(remaining);
  });

  test('stay while typing', () => {
    const wrong = applyInteraction(openModal(first), errors({ name: 'Too short.' }));
    expect(typeInto(wrong, 'name', 'Bob', 'b1').errors).toEqual({ name: 'Too short.' });
  });

  test('leave the view and the input unchanged', () => {
    const typed = typeInto(openModal(first), 'name', 'Bob', 'b1');
    const wrong = applyInteraction(typed, errors({ name: 'Too short.' }));
    expect(postedView(wrong)).toStrictEqual(postedView(typed));
  });
});

test('a view is posted completely, with its state and properties unknown to the client', () => {
  const marked = { ...first, mark: 'kept' };
  expect(postedView(openModal(marked))).toStrictEqual({ ...marked, state: { b1: { name: 'Ann' } } });
});
