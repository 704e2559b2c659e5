import { expect, test } from '@jest/globals';
import { checkTarget } from '../../../src/domain/args/check-target';
import { type Integration, nameOf } from '../../../src/domain/integration/integration';
import type { TargetHints } from '../../../src/domain/payload/entry';
import { catalog } from '../../../src/i18n/catalog';
import { incoming, outgoing } from '../../support/stored-integration';

function sentenceFor(integration: Integration, targetHints: TargetHints): string {
  const mismatch = checkTarget(integration, targetHints);
  return mismatch === undefined ? '' : catalog.payload.targetMismatch(nameOf(integration), mismatch);
}

test.each<[string, TargetHints]>([
  ['nothing', {}],
  ['its type', { type: 'webhook-outgoing' }],
  ['its id', { integrationId: 'out1' }],
  ['a URL that it calls', { target_url: 'https://hook.test/one' }],
  ['an empty URL', { target_url: '' }],
  ['all of them', { type: 'webhook-outgoing', integrationId: 'out1', target_url: 'https://hook.test/one' }],
])('a payload that says %s is about this integration', (_title, targetHints) => {
  expect(checkTarget(outgoing(), targetHints)).toBeUndefined();
});

test.each<[string, TargetHints, RegExp]>([
  ['another type', { type: 'webhook-incoming' }, /Guggy is an outgoing integration.*not webhook-incoming/],
  ['a type that only contains the right one', { type: 'xwebhook-outgoing' }, /not xwebhook-outgoing/],
  ['another id', { integrationId: 'in1' }, /integrationId says in1/],
  ['the URL of another', { target_url: 'https://hook.test/two' }, /does not call https:\/\/hook.test\/two.*urls=/],
  [
    'the right id and the URL of another',
    { integrationId: 'out1', target_url: 'https://hook.test/two' },
    /does not call/,
  ],
])('a payload that says %s is refused with what to do', (_title, targetHints, sentence) => {
  expect(sentenceFor(outgoing(), targetHints)).toMatch(sentence);
});

test('an incoming integration calls no URL', () => {
  expect(sentenceFor(incoming(), { target_url: 'https://hook.test/one' })).toMatch(/does not call/);
});
