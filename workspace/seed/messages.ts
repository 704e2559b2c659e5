import type { StoredDocument } from '../database/database';
import { text, texts } from '../database/json-fields';
import {
  type ChatMessage,
  type RoomMessage,
  type WebhookMessage,
  roomMessages,
  webhookMessages,
} from './conversations';
import { integrations } from './integrations';
import { rooms } from './rooms';
import { users } from './users';

function findRequired(documents: StoredDocument[], label: string, matches: (document: StoredDocument) => boolean) {
  const found = documents.find(matches);
  if (!found) throw new Error(`The seed has no ${label}.`);
  return found;
}

const userNamed = (username: string) => findRequired(users, username, (user) => user.username === username);

/** Returns the id of a room. @param target `#name`, or `@username` for the direct room of that user and the speaker */
function roomId(target: string, speaker: string): string {
  const isDirect = (room: StoredDocument) =>
    [target.slice(1), speaker].every((username) => texts(room.usernames).includes(username));
  return findRequired(rooms, target, (room) =>
    target.startsWith('@') ? isDirect(room) : `#${String(room.name)}` === target,
  )._id;
}

function messageDocument(rid: string, { at, by, text: msg }: ChatMessage): StoredDocument {
  const { _id, username, name } = userNamed(by);
  return { _id: `m-${rid}-${Date.parse(at)}`, rid, msg, u: { _id, username, name }, ts: at, _updatedAt: at };
}

/** Returns a message and its thread. The first message has the thread's counts, times and participants, as on the server. */
function conversationDocuments({ in: target, replies = [], ...first }: RoomMessage): StoredDocument[] {
  const rid = roomId(target, first.by);
  const parent = messageDocument(rid, first);
  const last = replies.at(-1);
  if (!last) return [parent];
  const people = [...new Set([first, ...replies].map(({ by }) => userNamed(by)._id))];
  return [
    { ...parent, tcount: replies.length, tlm: last.at, replies: people, _updatedAt: last.at },
    ...replies.map((reply) => ({ ...messageDocument(rid, reply), tmid: parent._id })),
  ];
}

/** Returns one message for each channel of the integration, with its alias and picture. */
function webhookDocuments({ integration: label, at, text: msg }: WebhookMessage): StoredDocument[] {
  const integration = findRequired(integrations, label, ({ name }) => name === label);
  const { _id, username, channel, alias, avatar, emoji } = integration;
  const picture = [{ avatar }, { emoji }].find((choice) => Object.values(choice).some(Boolean));
  const by = text(username) ?? '';
  return texts(channel).map((target) => ({
    ...messageDocument(roomId(target, by), { at, by, text: msg }),
    ...{ alias, ...picture, bot: { i: _id }, groupable: false },
  }));
}

/** The messages in the rooms when the workspace starts. */
export const messages: StoredDocument[] = [
  ...roomMessages.flatMap(conversationDocuments),
  ...webhookMessages.flatMap(webhookDocuments),
];
