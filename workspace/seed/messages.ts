import type { StoredDocument } from '../database/database';
import { text, texts } from '../database/json-fields';
import { type Posted, type RoomMessage, type Said, posted, said } from './conversations';
import { integrations } from './integrations';
import { rooms } from './rooms';
import { users } from './users';

function only(documents: StoredDocument[], named: string, matches: (document: StoredDocument) => boolean) {
  const found = documents.find(matches);
  if (!found) throw new Error(`The seed has no ${named}.`);
  return found;
}

const userNamed = (username: string) => only(users, username, (user) => user.username === username);

/** @param place `#name`, or `@username` for the direct room of that person and the speaker */
function roomId(place: string, speaker: string): string {
  const isDirect = (room: StoredDocument) =>
    [place.slice(1), speaker].every((username) => texts(room.usernames).includes(username));
  return only(rooms, place, (room) => (place.startsWith('@') ? isDirect(room) : `#${String(room.name)}` === place))._id;
}

function message(rid: string, { at, by, text: msg }: Said): StoredDocument {
  const { _id, username, name } = userNamed(by);
  return { _id: `m-${rid}-${Date.parse(at)}`, rid, msg, u: { _id, username, name }, ts: at, _updatedAt: at };
}

/** The first message of a thread knows it as the server writes it: how many answers, when the last, and who took part. */
function conversation({ in: place, replies = [], ...first }: RoomMessage): StoredDocument[] {
  const rid = roomId(place, first.by);
  const parent = message(rid, first);
  const last = replies.at(-1);
  if (!last) return [parent];
  const people = [...new Set([first, ...replies].map(({ by }) => userNamed(by)._id))];
  return [
    { ...parent, tcount: replies.length, tlm: last.at, replies: people, _updatedAt: last.at },
    ...replies.map((reply) => ({ ...message(rid, reply), tmid: parent._id })),
  ];
}

/** One message for each channel of the integration, under the alias and with the picture that it has. */
function fromWebhook({ integration: named, at, text: msg }: Posted): StoredDocument[] {
  const integration = only(integrations, named, ({ name }) => name === named);
  const { _id, username, channel, alias, avatar, emoji } = integration;
  const picture = [{ avatar }, { emoji }].find((choice) => Object.values(choice).some(Boolean));
  const by = text(username) ?? '';
  return texts(channel).map((place) => ({
    ...message(roomId(place, by), { at, by, text: msg }),
    ...{ alias, ...picture, bot: { i: _id }, groupable: false },
  }));
}

/** What stands in the rooms when the workspace starts. */
export const messages: StoredDocument[] = [...said.flatMap(conversation), ...posted.flatMap(fromWebhook)];
