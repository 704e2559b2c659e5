import { expect, test } from '@jest/globals';
import { verify } from '../../../src/domain/change/verify';
import type { FieldValues } from '../../../src/domain/fields/field-values';
import type { Integration } from '../../../src/domain/integration/integration';
import type { Json } from '../../../src/lib/json';
import { incoming, outgoing } from '../../support/stored-integration';

const deviationsOf = (changes: FieldValues, stored: Json): unknown[] =>
  verify(outgoing(), changes, outgoing(stored)).map(({ field, asked, stored: found }) => [field.name, asked, found]);

test.each<[string, FieldValues, Json, unknown[]]>([
  ['a change that was stored', { alias: 'x' }, { alias: 'x' }, []],
  ['a change that was not stored', { alias: 'x' }, {}, [['alias', 'x', 'Alias']]],
  ['a change that was stored differently', { alias: 'x' }, { alias: 'X' }, [['alias', 'x', 'X']]],
  ['another field that was cleared', { alias: 'x' }, { alias: 'x', emoji: null }, [['emoji', ':ghost:', null]]],
  [
    'values that the server completes',
    { event: 'roomCreated' },
    { event: 'roomCreated', channel: [], triggerWords: null },
    [],
  ],
  ['an older server that completes less', { event: 'roomCreated' }, { event: 'roomCreated', channel: [] }, []],
  ['a cleared text that is stored as null', { alias: '' }, { alias: null }, []],
])('%s', (_title, changes, stored, deviations) => {
  expect(deviationsOf(changes, stored)).toEqual(deviations);
});

test.each<[string, Integration, FieldValues, Json, unknown[]]>([
  [
    'the post-as user as it was: 6.x does not change it',
    incoming(),
    { username: 'new' },
    {},
    ['username post-as-kept'],
  ],
  ['another post-as user', incoming(), { username: 'new' }, { username: 'other' }, ['username coerced']],
  ['the post-as user of an outgoing one as it was', outgoing(), { username: 'new' }, {}, ['username coerced']],
  ['the old script: scripts are frozen', outgoing(), { script: 'a' }, {}, ['script scripts-frozen']],
  [
    'the old script, of an engine that it does not run',
    outgoing({ scriptEngine: 'vm2' }),
    { script: 'a', scriptEnabled: true },
    {},
    ['scriptEnabled script-engine-not-run', 'script script-engine-not-run'],
  ],
  ['another script', outgoing(), { script: 'a' }, { script: 'b' }, ['script coerced']],
  ['another value of what was asked', outgoing(), { alias: 'x' }, { alias: 'X' }, ['alias coerced']],
  ['a field that nobody asked to change', outgoing(), { alias: 'x' }, { alias: 'x', emoji: null }, ['emoji unasked']],
])('the server stored %s', (_title, before, changes, stored, reasons) => {
  const make = before.type === 'webhook-incoming' ? incoming : outgoing;
  const held = make({ ...before.values, ...stored });
  expect(verify(before, changes, held).map(({ field, reason }) => `${field.name} ${reason}`)).toEqual(reasons);
});
