import { expect, test } from '@jest/globals';
import { roomWarnings } from '../../../src/domain/change/room-warnings';
import type { FieldValues } from '../../../src/domain/fields/field-values';
import type { Integration } from '../../../src/domain/integration/integration';
import { incoming, outgoing } from '../../support/stored-integration';

const checked = { rooms: [], users: [], archived: ['#old'], readOnly: ['#news', '#old'] };

test.each<[string, Integration, FieldValues, [string, string][]]>([
  [
    'an archived and a read-only room',
    incoming(),
    { channel: ['#news', '#old'] },
    [
      ['archived', '#old'],
      ['read-only', '#news'],
      ['read-only', '#old'],
    ],
  ],
  ['rooms that an outgoing integration listens to', outgoing(), { channel: ['#news', '#old'] }, [['archived', '#old']]],
  ['the room where its answers go', outgoing(), { targetRoom: '#news' }, [['read-only', '#news']]],
  ['rooms that the change leaves as they are', incoming({ channel: ['#old'] }), { alias: 'x' }, []],
])('%s', (_title, { type, values }, changed, warnings) => {
  expect(roomWarnings({ type, values: { ...values, ...changed }, changed }, checked)).toEqual(
    warnings.map(([code, room]) => ({ code, room })),
  );
});
