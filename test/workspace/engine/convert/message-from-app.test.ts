import { expect, test } from '@jest/globals';
import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import { RoomType } from '@rocket.chat/apps-engine/definition/rooms';
import { messageFromApp } from '../../../../workspace/engine/convert/message-from-app';
import { roomToApp } from '../../../../workspace/engine/convert/room-to-app';
import { userToApp } from '../../../../workspace/engine/convert/user-to-app';

const sender = userToApp({ _id: 'u', username: 'ann', name: 'Ann' });
const room = roomToApp({ _id: 'r', name: 'room', t: 'p' }, sender, []);

test('a message gets its stored form, which clients read', () => {
  const blocks: unknown = [{ type: 'divider', blockId: 'b' }];
  const attachments = [{ color: '#f00', title: { value: 'T', link: 'http://x.test' }, author: { name: 'A' } }];
  const message: IMessage = { room, sender, text: 'hi', threadId: 't', alias: 'Al', avatarUrl: '/a.png', attachments };
  expect(messageFromApp(Object.assign(message, { blocks }), 'r')).toEqual({
    _id: expect.any(String),
    rid: 'r',
    tmid: 't',
    u: { _id: 'u', username: 'ann', name: 'Ann' },
    msg: 'hi',
    alias: 'Al',
    avatar: '/a.png',
    blocks,
    attachments: [{ color: '#f00', title: 'T', title_link: 'http://x.test', author_name: 'A' }],
    ts: expect.any(String),
    _updatedAt: expect.any(String),
  });
});

test('the sender is named as stored, not as the app says', () => {
  const stored = { _id: 'u', username: 'ann', name: 'Ann' };
  const renamed = { ...sender, username: 'somebody', name: 'Else' };
  expect(messageFromApp({ room, sender: renamed, text: '' }, 'r', stored).u).toEqual(stored);
});

test('null from the app is left out', () => {
  const message: IMessage = { room, sender, text: 'x' };
  const absent: unknown = null;
  const arrived = Object.assign(message, { threadId: absent, emoji: absent });
  expect(Object.keys(messageFromApp(arrived, 'r'))).toEqual(['_id', 'rid', 'u', 'msg', 'ts', '_updatedAt']);
});

test('there is no message without a room', () => {
  expect(room.type).toBe(RoomType.PRIVATE_GROUP);
  expect(() => messageFromApp({ room, sender }, undefined)).toThrow('Invalid room provided on the message.');
});
