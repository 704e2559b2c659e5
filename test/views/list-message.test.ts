import { expect, test } from '@jest/globals';
import type { Json } from '../../src/domain/json';
import { listMessage, summaryOf } from '../../src/views/list-message';
import { textsIn } from '../support/inside';
import { scope } from '../support/scope';
import { incoming, outgoing } from '../support/stored-integration';

test.each<[string, Json, string]>([
  ['where it posts', {}, 'Deployments · incoming · on · posts to #general · changed by admin, 2024-01-01 00:00 UTC'],
  [
    'that it is off',
    { enabled: false },
    'Deployments · incoming · off · posts to #general · changed by admin, 2024-01-01 00:00 UTC',
  ],
  [
    'that its script is broken',
    { scriptError: { message: 'm' } },
    'Deployments · incoming · on · posts to #general · changed by admin, 2024-01-01 00:00 UTC · ⚠ its script does not compile',
  ],
  [
    'its maker, where nobody changed it',
    { _updatedBy: null, _createdBy: { username: 'jim' } },
    'Deployments · incoming · on · posts to #general · changed by jim, 2024-01-01 00:00 UTC',
  ],
])('a line of an incoming integration tells %s', (_title, document, line) => {
  expect(summaryOf(scope(), incoming(document))).toBe(line);
});

test.each<[string, Json, string]>([
  ['rooms', {}, 'listens to #general'],
  ['no room', { channel: [] }, 'listens to the whole workspace'],
  ['an event that has no rooms', { event: 'userCreated' }, 'listens to the whole workspace'],
])('a line of an outgoing one with %s', (_title, document, fact) => {
  expect(summaryOf(scope(), outgoing(document))).toContain(fact);
});

test('of many, the first are shown and the rest is counted', () => {
  const many = Array.from({ length: 14 }, (_, n) => incoming({ _id: `in${n}`, name: `Hook ${n}` }));
  const texts = textsIn(listMessage(scope(), many, 10, []));
  expect(texts.filter((text) => text.startsWith('Hook '))).toHaveLength(10);
  expect(texts).toContain('The 10 newest of 14 are shown. Name one to see it: /integrations show NAME');
});

test('none is said', () => {
  expect(listMessage(scope(), [], 10, []).text).toBe('There are no integrations that you may see.');
});
