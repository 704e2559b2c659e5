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
  test('is laid over the old view: what it does not name stays', () => {
    const { view } = applyInteraction(openModal(first), update(viewOf([], { title: { text: 'Anew' } })));
    expect(view).toStrictEqual({ ...first, title: { text: 'Anew' }, blocks: [] });
  });

  test('keeps what was typed', () => {
    const typed = typeInto(openModal(first), 'name', 'Bob', 'b1');
    expect(postedView(applyInteraction(typed, update(first))).state).toStrictEqual({ b1: { name: 'Bob' } });
  });

  test('keeps what was typed into an input that it takes away', () => {
    const typed = typeInto(openModal(first), 'name', 'Bob', 'b1');
    expect(postedView(applyInteraction(typed, update(viewOf([])))).state).toStrictEqual({ b1: { name: 'Bob' } });
  });

  test('with another initial value changes nothing: initial values are taken once, from the first view', () => {
    const changed = viewOf([input('name', { initialValue: 'Zoe' }, 'b1')]);
    expect(postedView(applyInteraction(openModal(first), update(changed))).state).toStrictEqual({
      b1: { name: 'Ann' },
    });
  });

  test('may add an input: it shows its initial value, but that is posted only once it was touched', () => {
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
  ])('give way to the next ones, all of them: to %j', (next, remaining) => {
    const wrong = applyInteraction(openModal(first), errors({ name: 'Too short.' }));
    expect(applyInteraction(wrong, { type: 'errors', ...(next && { errors: next }) }).errors).toEqual(remaining);
  });

  test('stay while somebody types', () => {
    const wrong = applyInteraction(openModal(first), errors({ name: 'Too short.' }));
    expect(typeInto(wrong, 'name', 'Bob', 'b1').errors).toEqual({ name: 'Too short.' });
  });

  test('leave the view and what was typed as they were', () => {
    const typed = typeInto(openModal(first), 'name', 'Bob', 'b1');
    const wrong = applyInteraction(typed, errors({ name: 'Too short.' }));
    expect(postedView(wrong)).toStrictEqual(postedView(typed));
  });
});

test('a view is posted whole, with its state, and with what the client knows nothing of', () => {
  const marked = { ...first, mark: 'kept' };
  expect(postedView(openModal(marked))).toStrictEqual({ ...marked, state: { b1: { name: 'Ann' } } });
});
