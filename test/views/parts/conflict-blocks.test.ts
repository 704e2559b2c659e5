import { describe, expect, test } from '@jest/globals';
import type { Preview } from '../../../src/domain/change/proposal';
import { diff } from '../../../src/domain/fields/diff';
import type { FieldName } from '../../../src/domain/fields/field-name';
import { conflictAction, conflictButtons, conflictChoices } from '../../../src/views/parts/conflict-blocks';
import { elementsIn, textsIn } from '../../support/view-contents';
import { scope } from '../../support/scope';
import { outgoing } from '../../support/stored-integration';

const theirs = outgoing({ alias: 'theirs', enabled: false, emoji: null });
const mine = outgoing({ alias: 'mine', enabled: true, emoji: ':mine:' });

function previewOf(...conflicts: FieldName[]): Preview {
  return {
    integration: theirs,
    diff: diff(theirs.type, theirs.values, mine.values),
    sideEffects: [],
    externalChanges: [],
    conflicts,
    changedBy: 'joe',
  };
}

describe('in a form', () => {
  test('each field that both changed has a choice, without a preselection', () => {
    const choices = conflictChoices(scope(), 'p1', previewOf('alias', 'emoji'));
    expect(choices).toMatchObject([
      {
        label: { text: 'Alias: you both changed it' },
        element: { actionId: 'conflict/p1/alias', options: [{ value: 'theirs' }, { value: 'mine' }] },
      },
      { element: { actionId: 'conflict/p1/emoji' } },
    ]);
    expect(textsIn(choices)).toEqual(
      expect.arrayContaining(['Theirs: theirs', 'Yours: mine', 'Theirs: (empty)', 'Yours: :mine:']),
    );
    for (const element of elementsIn(choices)) {
      expect(element).not.toHaveProperty('initialValue');
      expect(element).not.toHaveProperty('initialOption');
    }
  });

  test('each plan has new choices, because a client keeps the old ones', () => {
    expect(conflictAction('p1', 'alias')).not.toBe(conflictAction('p2', 'alias'));
  });
});

describe('in a message', () => {
  test('each field that both changed says what Apply does, next to a button to keep theirs', () => {
    const buttons = conflictButtons(scope(), 'p1', previewOf('enabled', 'alias'));
    expect(textsIn(buttons)).toEqual([
      'Enabled: you both changed it. Apply makes it Yes; now it is No.',
      'Keep theirs',
      'Alias: you both changed it. Apply makes it mine; now it is theirs.',
      'Keep theirs',
    ]);
    expect(elementsIn(buttons)).toMatchObject([
      { actionId: 'keep-theirs/out1/enabled', value: '["p1","out1","enabled"]' },
      { actionId: 'keep-theirs/out1/alias', value: '["p1","out1","alias"]' },
    ]);
  });
});

test.each([
  ['no field', previewOf()],
  ['a field that no longer differs', previewOf('name')],
])('if %s was changed by both, there is no choice', (_title, preview) => {
  expect(conflictChoices(scope(), 'p1', preview)).toEqual([]);
  expect(conflictButtons(scope(), 'p1', preview)).toEqual([]);
});
