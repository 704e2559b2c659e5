import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { noFilter } from '../../../src/domain/search/filter';
import { threadOf } from '../../../src/views/kit/blocks';
import { commandButton } from '../../../src/views/kit/buttons';
import { choiceMessage } from '../../../src/views/messages/choice-message';
import { listMessage } from '../../../src/views/messages/list-message';
import { planMessage } from '../../../src/views/messages/plan-message';
import { lateAnswerMessage, triggerExpiredMessage } from '../../../src/views/messages/reopen-message';
import { showMessage } from '../../../src/views/messages/show-message';
import { elementsIn, objectsIn } from '../../support/view-contents';
import { listResult } from '../../support/list-result';
import { scope } from '../../support/scope';
import { incoming, outgoing } from '../../support/stored-integration';

const plan = { id: 'p', userId: 'u', createdAt: 0, steps: [] };

const messagesIn = (threadId?: string): unknown[] => [
  showMessage(scope(threadId), incoming(), 'https://chat.test/hooks/in1/…'),
  listMessage(scope(threadId), listResult([incoming(), outgoing({ enabled: false })], { total: 40, namesOnly: true }), {
    filter: noFilter,
    page: 2,
    pages: 4,
    notes: ['A note.'],
  }),
  choiceMessage(scope(threadId), 'g', [incoming(), outgoing()], ({ id }) => ['show', id]),
  planMessage(scope(threadId), plan, []),
  lateAnswerMessage(scope(threadId), 'draft', ['Wrong.']),
  triggerExpiredMessage(scope(threadId), ['edit', 'in1']),
];

describe('messages with buttons', () => {
  test('have their thread in every block id', () => {
    for (const { blockId } of messagesIn('thread1').flatMap(elementsIn))
      expect(threadOf(String(blockId))).toBe('thread1');
  });

  test('have no thread in block ids outside a thread', () => {
    for (const { blockId } of messagesIn().flatMap(elementsIn)) expect(threadOf(String(blockId))).toBeUndefined();
  });

  test('have the app id on every button, with action ids that are unique in the message', () => {
    for (const message of messagesIn('thread1')) {
      const buttons = elementsIn(message);
      expect(buttons.length).toBeGreaterThan(0);
      for (const button of buttons) expect(button).toMatchObject({ type: 'button', appId: 'app-id' });
      expect(new Set(buttons.map(({ actionId }) => actionId)).size).toBe(buttons.length);
    }
  });

  test('show all text literally', () => {
    const texts = messagesIn()
      .flatMap(objectsIn)
      .filter(({ text }) => typeof text === 'string' && text !== '');
    for (const { type } of texts.filter((text) => 'type' in text)) expect(type).toBe('plain_text');
  });
});

test('any thread id can be read from a block id', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z0-9]{1,20}$/), fc.string(), (threadId, blockId) => {
      const [button] = elementsIn(scope(threadId).blocks.buttons(blockId, [{ actionId: 'a', label: 'A' }]));
      expect(threadOf(String(button?.blockId))).toBe(threadId);
    }),
  );
});

test('a command button contains its arguments, whatever they are', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (args) => {
      const { value, actionId } = commandButton('Go', args);
      expect(JSON.parse(value ?? '')).toEqual(args);
      expect(actionId.split('/')[0]).toBe('run');
    }),
  );
});
