import { expect, test } from '@jest/globals';
import { checkTarget } from '../../../src/domain/args/check-target';
import { type Integration, nameOf } from '../../../src/domain/integration/integration';
import type { Found } from '../../../src/domain/integration/reference';
import type { TargetHints } from '../../../src/domain/payload/entry';
import { catalog } from '../../../src/i18n/catalog';
import { incoming, outgoing } from '../../support/stored-integration';

const findNone = (): Promise<Found> => Promise.resolve({ kind: 'none', nearest: [] });

async function sentenceFor(integration: Integration, targetHints: TargetHints): Promise<string> {
  const mismatch = await checkTarget(integration, targetHints, findNone);
  return mismatch === undefined ? '' : catalog.payload.targetMismatch(nameOf(integration), mismatch);
}

test.each<[string, TargetHints]>([
  ['nothing', {}],
  ['its type', { type: 'webhook-outgoing' }],
  ['its id', { integrationId: 'out1' }],
  ['a URL that it calls', { target_url: 'https://hook.test/one' }],
  ['an empty URL', { target_url: '' }],
  ['all of them', { type: 'webhook-outgoing', integrationId: 'out1', target_url: 'https://hook.test/one' }],
])('a payload with %s is for this integration', async (_title, targetHints) => {
  expect(await checkTarget(outgoing(), targetHints, findNone)).toBeUndefined();
});

test.each<[string, TargetHints, RegExp]>([
  ['another type', { type: 'webhook-incoming' }, /Guggy is an outgoing integration.*not webhook-incoming/],
  ['a type that only contains the right one', { type: 'xwebhook-outgoing' }, /not xwebhook-outgoing/],
  ['another id', { integrationId: 'in1' }, /integrationId says in1/],
  [
    'the URL of another integration',
    { target_url: 'https://hook.test/two' },
    /does not call https:\/\/hook.test\/two.*urls=/,
  ],
  [
    'the right id and the URL of another integration',
    { integrationId: 'out1', target_url: 'https://hook.test/two' },
    /does not call/,
  ],
])('a payload with %s is refused with advice', async (_title, targetHints, sentence) => {
  expect(await sentenceFor(outgoing(), targetHints)).toMatch(sentence);
});

test('an incoming integration calls no URL', async () => {
  expect(await sentenceFor(incoming(), { target_url: 'https://hook.test/one' })).toMatch(/does not call/);
});

test('the owner of the URL is looked up only if this integration does not call it', async () => {
  const find = (): Promise<Found> => Promise.resolve({ kind: 'one', integration: incoming() });
  expect(await checkTarget(outgoing(), { target_url: 'https://hook.test/two' }, find)).toMatchObject({
    code: 'other-integration',
    owners: [nameOf(incoming())],
  });
  const fails = (): Promise<Found> => Promise.reject(new Error('looked up'));
  expect(await checkTarget(outgoing(), { type: 'webhook-incoming' }, fails)).toMatchObject({ code: 'wrong-type' });
});
