import { expect, test } from '@jest/globals';
import { type SideEffect, sideEffects } from '../../../src/domain/change/side-effects';
import type { FieldValues } from '../../../src/domain/fields/field-values';
import { readRelease } from '../../../src/domain/fields/release';
import { normalizeLikeServer } from '../../../src/domain/fields/server-normalization';
import type { Integration } from '../../../src/domain/integration/integration';
import { incoming, outgoing } from '../../support/stored-integration';

test.each<[string, Integration, FieldValues, SideEffect[]]>([
  ['turning an integration off', incoming(), { enabled: false }, ['turned-off']],
  ['turning an integration on', incoming({ enabled: false }), { enabled: true }, []],
  ['turning an outgoing integration on', outgoing({ enabled: false }), { enabled: true }, ['turned-on-again']],
  ['renaming an incoming integration', incoming(), { name: 'x' }, ['rename-keeps-url']],
  ['renaming an outgoing integration', outgoing(), { name: 'x' }, []],
  ['a new token', outgoing(), { token: 'x' }, ['token-breaks-callees']],
  ['a new post-as user of an incoming integration', incoming(), { username: 'x' }, ['post-as-unclear']],
  ['a new post-as user of an outgoing integration', outgoing(), { username: 'x' }, []],
  [
    'any change while no channel is stored',
    outgoing({ channel: [] }),
    { alias: 'x' },
    ['fires-on-all-public-channels'],
  ],
  ['an event for the whole workspace', outgoing(), { event: 'userCreated' }, ['fires-workspace-wide']],
  [
    'from that event back to messages',
    outgoing({ event: 'userCreated', channel: [] }),
    { event: 'sendMessage' },
    ['fires-on-all-public-channels'],
  ],
  ['a script that runs', incoming({ scriptEnabled: true }), { script: 'a' }, ['script-replaced']],
  ['a script that is off', incoming(), { script: 'a' }, []],
  ['an old engine', incoming({ scriptEngine: 'vm2' }), { alias: 'x' }, ['old-script-engine']],
  ['a value with a direction', incoming(), { alias: 'gpj\u202eexe' }, ['invisible-characters']],
  ['an item of a list with a control character', outgoing(), { triggerWords: ['a', 'b\0'] }, ['invisible-characters']],
  ['a URL with a space', outgoing(), { urls: ['https://x.test/?q=a b'] }, ['url-with-space']],
  ['several at once', incoming(), { name: 'x', enabled: false }, ['turned-off', 'rename-keeps-url']],
])('%s', (_title, before, changes, effects) => {
  const after = normalizeLikeServer(before.type, { ...before.values, ...changes });
  expect(sideEffects(before, changes, after)).toEqual(effects);
});

test.each<[string, SideEffect]>([
  ['6.13.1', 'post-as-ignored'],
  ['7.5.0', 'post-as-ignored'],
  ['7.6.0', 'post-as-becomes-bot'],
  ['7.13.9', 'post-as-becomes-bot'],
  ['8.0.0', 'post-as-unclear'],
  ['8.5.0', 'post-as-unclear'],
  ['8.6.0', 'post-as-needs-permission'],
  ['9.0.0', 'post-as-needs-permission'],
  ['unknown', 'post-as-unclear'],
])(
  'on release %s a new post-as user has the side effect %s for an incoming integration, and none for an outgoing one',
  (version, effect) => {
    const changes = { username: 'x' };
    const release = readRelease(version);
    const effectsOf = (before: Integration): SideEffect[] =>
      sideEffects(before, changes, { ...before.values, ...changes }, release);
    expect([effectsOf(incoming()), effectsOf(outgoing())]).toEqual([[effect], []]);
  },
);
