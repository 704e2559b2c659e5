import { expect, test } from '@jest/globals';
import type { FieldValues } from '../../src/domain/integration';
import { verify } from '../../src/domain/verify';
import { incoming, outgoing } from '../support/stored-integration';
import type { Json } from '../../src/domain/json';

const deviationsOf = (changes: FieldValues, stored: Json): unknown[] =>
  verify(outgoing(), changes, outgoing(stored)).map(({ field, asked, stored: found }) => [field.name, asked, found]);

test.each<[string, FieldValues, Json, unknown[]]>([
  ['a change that was stored', { alias: 'x' }, { alias: 'x' }, []],
  ['a change that was not stored', { alias: 'x' }, {}, [['alias', 'x', 'Alias']]],
  ['a change that was stored differently', { alias: 'x' }, { alias: 'X' }, [['alias', 'x', 'X']]],
  ['another field that was lost', { alias: 'x' }, { alias: 'x', emoji: null }, [['emoji', ':ghost:', null]]],
  [
    'what the server is known to complete',
    { event: 'roomCreated' },
    { event: 'roomCreated', channel: [], triggerWords: null },
    [],
  ],
  ['an older server that completes less', { event: 'roomCreated' }, { event: 'roomCreated', channel: [] }, []],
  ['a cleared text that is stored as null', { alias: '' }, { alias: null }, []],
])('%s', (_title, changes, stored, deviations) => {
  expect(deviationsOf(changes, stored)).toEqual(deviations);
});

test('a username that 6.x does not change is told', () => {
  const [deviation] = verify(incoming(), { username: 'new' }, incoming());
  expect(deviation).toMatchObject({ asked: 'new', stored: 'rocket.cat' });
});
