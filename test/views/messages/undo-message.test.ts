import { expect, test } from '@jest/globals';
import type { Proposal } from '../../../src/domain/change/proposal';
import type { UndoResult } from '../../../src/domain/change/undo-result';
import { proposalMessage } from '../../../src/views/messages/proposal-message';
import { undoMessage } from '../../../src/views/messages/undo-message';
import { textsIn } from '../../support/view-contents';
import { scope } from '../../support/scope';
import { outgoing } from '../../support/stored-integration';

test.each<[string, UndoResult, RegExp]>([
  [
    'nothing is left to do',
    { kind: 'proposed', proposal: { kind: 'nothing-to-do', integrations: [outgoing()] } },
    /^Guggy is like that already/,
  ],
  ['the change is not in the history', { kind: 'unknown-change' }, /does not hold this change.*\/integrations history/],
  [
    'all integrations are gone',
    { kind: 'gone', gone: ['Guggy'] },
    /^There is nothing to take it back in: Guggy does not exist any more\.$/,
  ],
  ['it changed nothing', { kind: 'changed-nothing' }, /^That changed nothing/],
  [
    'its secret cannot be decrypted',
    { kind: 'secret-undecryptable', fields: ['token'] },
    /^Token cannot be brought back:.*Set a new one/,
  ],
])('if %s, says so, and what to do', (_title, undoing, sentence) => {
  expect(undoMessage(scope(), undoing).text).toMatch(sentence);
});

test('integrations that are gone are named, of many only the first', () => {
  const proposal: Proposal = { kind: 'nothing-to-do', integrations: [] };
  const gone = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  expect(textsIn(undoMessage(scope(), { kind: 'proposed', proposal, gone }))).toEqual([
    'Left out, because they do not exist any more: a, b, c, d, e and 2 more',
  ]);
});

test('an undo plan is shown like any plan', () => {
  const plan = { id: 'p', userId: 'u', createdAt: 0, steps: [] };
  const proposal: Proposal = { kind: 'plan', plan, previews: [] };
  const message = undoMessage(scope(), { kind: 'proposed', proposal });
  expect(message).toEqual(proposalMessage(scope(), proposal));
  expect(JSON.stringify(message.blocks)).toContain('"actionId":"apply"');
});
