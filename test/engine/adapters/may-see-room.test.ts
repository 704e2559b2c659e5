import { expect, test } from '@jest/globals';
import { RoomType } from '@rocket.chat/apps-engine/definition/rooms';
import { maySeeRoom } from '../../../src/engine/adapters/may-see-room';
import { fakeRead } from '../../support/fakes/fake-read';

const { CHANNEL, PRIVATE_GROUP, DIRECT_MESSAGE, LIVE_CHAT } = RoomType;

/** Whether somebody may see a room, and how often its members were read for that. */
async function look(userId: string, type: RoomType, members: readonly (object | null)[], userIds?: string[]) {
  let reads = 0;
  const getMembers = (): Promise<never> => {
    reads += 1;
    return new Promise((resolve) => {
      Reflect.apply(resolve, undefined, [members]);
    });
  };
  const read = { getRoomReader: () => ({ ...fakeRead().getRoomReader(), getMembers }) };
  return [await maySeeRoom(read, userId, { id: 'r', type, ...(userIds && { userIds }) }), reads];
}

const members = [{ id: 'uJim' }, null, { id: 'uJoe' }];

test.each([
  ['a public channel, by anybody', 'uAnn', CHANNEL, undefined, true, 0],
  ['a private room, by a member', 'uJoe', PRIVATE_GROUP, undefined, true, 1],
  ['a private room, by somebody else', 'uAnn', PRIVATE_GROUP, undefined, false, 1],
  ['a direct room, by one of its two', 'uJim', DIRECT_MESSAGE, ['uJim', 'uJoe'], true, 0],
  ['a direct room, by somebody else', 'uAnn', DIRECT_MESSAGE, ['uJim', 'uJoe'], false, 0],
  ['a direct room without a list of its people', 'uAnn', DIRECT_MESSAGE, undefined, false, 1],
  ['a conversation with a visitor, by its agent', 'uJim', LIVE_CHAT, undefined, true, 1],
])('%s', async (_title, userId, type, userIds, expected, reads) => {
  expect(await look(userId, type, members, userIds)).toEqual([expected, reads]);
});

test.each([null, undefined])('the room %s is seen by nobody', async (room) => {
  expect(await maySeeRoom(fakeRead(), 'uJim', room)).toBe(false);
});
