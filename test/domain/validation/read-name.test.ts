import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type KnownNames, type Reading, readName } from '../../../src/domain/validation/read-name';

const known: KnownNames = {
  rooms: [
    { name: 'general', displayName: 'general' },
    { name: 'dev' },
    { name: 'monitoring', displayName: 'Monitoring' },
    { name: 'cafe-crew', displayName: 'Café Crew' },
    { name: 'ops-eu', displayName: 'Operations' },
    { name: 'ops-us', displayName: 'Operations' },
    { name: 'paul' },
  ],
  users: [{ username: 'ana', displayName: 'Ana Lima' }, { username: 'paul' }, { username: 'rocket.cat' }],
};

const means = (channel: string): Reading => ({ kind: 'means', channel });
const several = (...channels: string[]): Reading => ({ kind: 'several', channels });
const unknown = (...nearest: string[]): Reading => ({ kind: 'unknown', nearest });

test.each<[string, string, Reading]>([
  ['a room without its mark', 'dev', means('#dev')],
  ['a room in another case', '#Monitoring', means('#monitoring')],
  ['a room in another case without its mark', 'DEV', means('#dev')],
  ['a room in full-width letters', '#ｄｅｖ', means('#dev')],
  ['a room by its display name', '#café crew', means('#cafe-crew')],
  ['a room by its display name without a mark', 'Café Crew', means('#cafe-crew')],
  ['a display name that several rooms have', '#Operations', several('#ops-eu', '#ops-us')],
  ['a word that is a room and a person', 'paul', several('#paul', '@paul')],
  ['the same in another case', 'Paul', several('#paul', '@paul')],
  ['a word that is a person', 'ana', unknown('@ana')],
  ['a username in another case', '@Rocket.Cat', means('@rocket.cat')],
  ['a display name of a person', '@Ana Lima', unknown('@ana')],
  ['a mistyped room', '#monitorin', unknown('#monitoring')],
  ['a room without its accents', '#cafe crew', unknown('#cafe-crew')],
  ['a mistyped person', '@rocket.cta', unknown('@rocket.cat')],
  ['a person with the mark of a room', '#ana', unknown('@ana')],
  ['a room with the mark of a person', '@general', unknown('#general')],
  ['a part of a room', '#ops', unknown('#ops-eu', '#ops-us')],
  ['nothing similar', '#zzzzzz', unknown()],
])('%s', (_title, typed, reading) => {
  expect(readName(typed, known)).toEqual(reading);
});

test('for every text, only known names are named', () => {
  const names = ['#general', '#dev', '#monitoring', '#cafe-crew', '#ops-eu', '#ops-us', '#paul', '@ana', '@paul'];
  fc.assert(
    fc.property(fc.constantFrom('', '#', '@'), fc.string({ unit: 'grapheme' }), (mark, text) => {
      const reading = readName(mark + text, known);
      const named = reading.kind === 'means' ? [reading.channel] : reading.kind === 'several' ? reading.channels : [];
      const nearest = reading.kind === 'unknown' ? reading.nearest : [];
      expect([...names, '@rocket.cat']).toEqual(expect.arrayContaining([...named, ...nearest]));
    }),
  );
});
