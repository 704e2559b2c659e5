import { describe, expect, test } from '@jest/globals';
import { creationEffects } from '../../../src/domain/change/side-effects';
import type { FieldValues } from '../../../src/domain/fields/field-values';
import { defaultValues, completeValues, isNew, newIntegration } from '../../../src/domain/integration/new-integration';
import { validateValues } from '../../../src/domain/validation/check-values';
import { incoming } from '../../support/stored-integration';

test('an integration is new until it has an id', () => {
  expect([isNew(newIntegration('webhook-incoming', {})), isNew(incoming())]).toEqual([true, false]);
});

test('every field of the type has a value', () => {
  expect(completeValues('webhook-incoming', { name: 'x' })).toMatchObject({ name: 'x', alias: null, channel: null });
  expect(completeValues('webhook-incoming', {})).not.toHaveProperty('urls');
});

test.each<[string, FieldValues, string[]]>([
  ['the defaults lack a channel', {}, ['channel']],
  ['all public channels count as a channel', { channel: ['all_public_channels'] }, []],
  ['an event without channels needs none', { event: 'roomCreated' }, []],
  ['an invalid URL is refused', { channel: ['#a'], urls: ['x'] }, ['urls']],
])('a new outgoing integration: %s', (_title, values, problems) => {
  expect(Object.keys(validateValues('webhook-outgoing', { ...defaultValues['webhook-outgoing'], ...values }))).toEqual(
    problems,
  );
});

describe('side effects of a new integration', () => {
  test.each([
    [{ major: 6, minor: 13 }, 'post-as-becomes-bot'],
    [{ major: 7, minor: 0 }, 'post-as-becomes-bot'],
    [{ major: 8, minor: 0 }, 'post-as-unclear'],
    [{ major: 8, minor: 6 }, 'post-as-needs-permission'],
    [undefined, 'post-as-unclear'],
  ] as const)('incoming, on release %j: %s', (release, effect) => {
    expect(creationEffects('webhook-incoming', {}, false, release)).toEqual(['new-webhook-url', effect]);
  });

  test.each<[string, FieldValues, boolean, string[]]>([
    ['a token was generated', { event: 'sendMessage', channel: ['#a'] }, true, ['token-generated']],
    ['a token was typed', { event: 'sendMessage', channel: ['#a'] }, false, []],
    ['without a channel', { event: 'sendMessage', channel: [] }, false, ['fires-on-all-public-channels']],
    ['for the whole workspace', { event: 'userCreated' }, false, ['fires-workspace-wide']],
  ])('outgoing: %s', (_title, values, generatedToken, effects) => {
    expect(creationEffects('webhook-outgoing', values, generatedToken)).toEqual(effects);
  });
});
