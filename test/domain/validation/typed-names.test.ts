import { describe, expect, test } from '@jest/globals';
import type { Problems } from '../../../src/domain/fields/problem';
import type { RawChanges } from '../../../src/domain/validation/parse-changes';
import type { Reading } from '../../../src/domain/validation/read-name';
import { explainNames, typedNames, withReadings } from '../../../src/domain/validation/typed-names';
import { incoming, outgoing } from '../../support/stored-integration';

const readings = new Map<string, Reading>([
  ['#Dev', { kind: 'means', channel: '#dev' }],
  ['dev', { kind: 'means', channel: '#dev' }],
  ['@Jim', { kind: 'means', channel: '@jim' }],
  ['paul', { kind: 'several', channels: ['#paul', '@paul'] }],
  ['#moni', { kind: 'unknown', nearest: ['#monitoring'] }],
  ['@anna', { kind: 'unknown', nearest: ['#anna', '@ana'] }],
  ['#nope', { kind: 'unknown', nearest: [] }],
]);

test.each<[string, RawChanges, string[]]>([
  ['rooms and people', { channel: '##dev, @ana', targetRoom: 'x', username: 'jim' }, ['@jim', '#dev', '@ana', 'x']],
  ['each name once', { channel: '#a,#a', targetRoom: '#a' }, ['#a']],
  ['not those that are stored', { channel: '#general,#dev' }, ['#dev']],
  ['not the words for all rooms', { channel: 'ALL_public_channels, all_direct_messages, #a' }, ['#a']],
  ['not a mark alone', { channel: '#,@' }, []],
  ['not a username with a mark', { username: '@jim' }, []],
  ['not an empty value', { channel: '', targetRoom: '', username: ' ' }, []],
  ['not a value that is no text', { channel: true, username: ['x'] }, []],
  ['not what is no name', { alias: '#dev', triggerWords: '#dev' }, []],
])('names that are looked up: %s', (_title, typed, names) => {
  expect(typedNames(outgoing(), typed)).toEqual(names);
});

test('a value left as it is stored is never looked up, and never changed, however it is written', () => {
  const integration = incoming({ channel: ['##Dev', 'dev'] });
  for (const channel of ['##Dev, dev', ['##Dev', 'dev']]) {
    expect(typedNames(integration, { channel })).toEqual([]);
    expect(withReadings(integration, { channel }, readings)).toEqual({ channel });
  }
});

test('no more than twenty names are looked up', () => {
  const channel = Array.from({ length: 100 }, (_, index) => `#room${index}`);
  expect(typedNames(incoming(), { channel })).toHaveLength(20);
});

test.each<[string, RawChanges, RawChanges]>([
  ['a room', { channel: '#Dev' }, { channel: ['#dev'] }],
  ['one of several, each once', { channel: '#a, #Dev, dev' }, { channel: ['#a', '#dev'] }],
  ['a target', { targetRoom: 'dev' }, { targetRoom: '#dev' }],
  ['a username', { username: 'Jim' }, { username: 'jim' }],
  ['nothing that is not certain', { channel: 'paul', targetRoom: '#moni' }, { channel: 'paul', targetRoom: '#moni' }],
  ['no other field', { alias: '#Dev' }, { alias: '#Dev' }],
])('what is understood: %s', (_title, typed, understood) => {
  expect(withReadings(outgoing(), typed, readings)).toEqual(understood);
});

describe('a problem says what a name could have been', () => {
  test.each<[string, Problems, Problems]>([
    [
      'both readings',
      { channel: { code: 'channel-without-mark', channel: 'paul' } },
      { channel: { code: 'several-readings', typed: 'paul', readings: ['#paul', '@paul'] } },
    ],
    [
      'the nearest room',
      { targetRoom: { code: 'room-unknown', room: '#moni', stored: false } },
      { targetRoom: { code: 'room-unknown', room: '#moni', stored: false, nearest: ['#monitoring'] } },
    ],
    [
      'the nearest people, for a username',
      { username: { code: 'user-unknown', username: 'anna', stored: false } },
      { username: { code: 'user-unknown', username: 'anna', stored: false, nearest: ['ana'] } },
    ],
    [
      'nothing where nothing is near',
      { channel: { code: 'room-unknown', room: '#nope', stored: false } },
      { channel: { code: 'room-unknown', room: '#nope', stored: false } },
    ],
    ['nothing for another problem', { channel: { code: 'required' } }, { channel: { code: 'required' } }],
  ])('%s', (_title, problems, explained) => {
    expect(explainNames(problems, readings)).toEqual(explained);
  });
});
