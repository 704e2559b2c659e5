import { expect, test } from '@jest/globals';
import type { StoredDocument } from '../../../workspace/database/database';
import { record, texts } from '../../../workspace/database/json-fields';
import { seed } from '../../../workspace/seed/seed';

const { users = [], rocketchat_room: rooms = [], rocketchat_integrations: integrations = [] } = seed;
const messages = seed.rocketchat_message ?? [];
const ids = (documents: StoredDocument[]) => documents.map(({ _id }) => _id);
const inRoom = (rid: string) => messages.filter((message) => message.rid === rid);

test('every message has a unique id, a seeded room and author, and a date in the last week', () => {
  expect(new Set(ids(messages)).size).toBe(messages.length);
  for (const { rid, u, ts } of messages) {
    expect(ids(rooms)).toContain(rid);
    expect(ids(users)).toContain(record(u)?._id);
    expect(ts).toMatch(/^2026-11-(1[6-9]|2[01])T/);
  }
});

test.each(['GENERAL', 'roomDev', 'roomAlerts', 'roomTest', 'anad26x6zSkaPSe5gCyy'])(
  '%s has the count of its messages',
  (rid) => {
    const own = inRoom(rid);
    const room = rooms.find(({ _id }) => _id === rid);
    const outsideOfThreads = own.filter(({ tmid }) => tmid === undefined);
    expect(outsideOfThreads.length).toBeGreaterThanOrEqual(3);
    expect(outsideOfThreads.length).toBeLessThanOrEqual(6);
    expect(room).toMatchObject({
      msgs: own.length,
      lm: outsideOfThreads
        .map(({ ts }) => String(ts))
        .sort()
        .at(-1),
    });
  },
);

test('the first message of the thread in #dev has its counts', () => {
  const [parent] = inRoom('roomDev').filter(({ tcount }) => tcount !== undefined);
  const replies = messages.filter(({ tmid }) => tmid !== undefined);
  expect(replies.map(({ tmid }) => tmid)).toEqual(replies.map(() => parent?._id));
  expect(parent).toMatchObject({ tcount: 3, tlm: replies.at(-1)?.ts });
  expect(texts(parent?.replies).sort()).toEqual(
    [...new Set([parent, ...replies].map((message) => String(record(message?.u)?._id)))].sort(),
  );
});

test('webhook messages look as their integrations define, and come only from enabled ones', () => {
  const webhookMessages = messages.filter(({ bot }) => bot !== undefined);
  expect(webhookMessages.length).toBeGreaterThan(0);
  for (const { bot, alias, emoji, u, rid } of webhookMessages) {
    const integration = integrations.find(({ _id }) => _id === record(bot)?.i);
    const channels = texts(integration?.channel).map((channel) => channel.slice(1));
    expect(integration).toMatchObject({ enabled: true, type: 'webhook-incoming', alias, userId: record(u)?._id });
    expect(emoji ?? '').toBe(integration?.emoji);
    expect(channels).toContain(rooms.find(({ _id }) => _id === rid)?.name);
  }
});
