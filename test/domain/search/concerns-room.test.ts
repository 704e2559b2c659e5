import { expect, test } from '@jest/globals';
import { type ListRoom, concernsRoom } from '../../../src/domain/search/concerns-room';
import type { Json } from '../../../src/lib/json';
import { incoming, outgoing } from '../../support/stored-integration';

const dev: ListRoom = { id: 'roomDev', name: 'dev', kind: 'public', members: [] };
const ops: ListRoom = { id: 'roomOps', name: 'ops', kind: 'private', members: [] };
const direct: ListRoom = {
  id: 'anabob',
  name: undefined,
  kind: 'direct',
  members: [
    { id: 'uAna', username: 'ana' },
    { id: 'uBob', username: 'bob' },
  ],
};
const chat: ListRoom = { id: 'live', name: 'live', kind: 'other', members: [] };

test.each<[string, Json, ListRoom, boolean]>([
  ['by its name', { channel: ['#general', '#dev'] }, dev, true],
  ['by its id', { channel: ['#roomDev'] }, dev, true],
  ['of another room', { channel: ['#general'] }, dev, false],
  ['of another case', { channel: ['#DEV'] }, dev, false],
  ['of a person with the same name', { channel: ['@dev'] }, dev, false],
  ['of no channel', { channel: [] }, dev, false],
  ['to a person, in their direct room', { channel: ['@ana'], username: 'bob' }, direct, true],
  ['to a person by id, in their direct room', { channel: ['@uAna'], username: 'bob' }, direct, true],
  ['to a person, in somebody else’s direct room', { channel: ['@ana'], username: 'rocket.cat' }, direct, false],
  ['to its id', { channel: ['#anabob'], username: 'rocket.cat' }, direct, true],
])('an incoming integration %s', (_title, fields, room, concerns) => {
  expect(concernsRoom(incoming(fields), room)).toBe(concerns);
});

const silent = { targetRoom: '' };

test.each<[string, Json, ListRoom, boolean]>([
  ['by its name', { ...silent, channel: ['#dev'] }, dev, true],
  ['that posts there', { channel: ['#general'], targetRoom: '#dev' }, dev, true],
  ['that posts there for events in any room', { event: 'userCreated', channel: [], targetRoom: '#dev' }, dev, true],
  ['of an event without rooms', { ...silent, event: 'roomCreated', channel: [] }, dev, false],
  ['without a channel, in a public room', { ...silent, channel: [] }, dev, true],
  ['without a channel, in a private room', { ...silent, channel: [] }, ops, false],
  ['of all public rooms', { ...silent, channel: ['all_public_channels'] }, dev, true],
  ['of all public rooms, in a private room', { ...silent, channel: ['all_public_channels'] }, ops, false],
  ['of all private rooms', { ...silent, channel: ['all_private_groups'] }, ops, true],
  ['of all direct rooms', { ...silent, channel: ['all_direct_messages'] }, direct, true],
  ['of all direct rooms, in a public room', { ...silent, channel: ['all_direct_messages'] }, dev, false],
  ['of messages to a person', { ...silent, channel: ['@bob'] }, direct, true],
  ['of messages to another person', { ...silent, channel: ['@zoe'] }, direct, false],
  [
    'of all rooms of every kind, in a room of another kind',
    { ...silent, channel: ['all_public_channels'] },
    chat,
    false,
  ],
])('an outgoing integration %s', (_title, fields, room, concerns) => {
  expect(concernsRoom(outgoing(fields), room)).toBe(concerns);
});
