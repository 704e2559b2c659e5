import type { KnownNames, NamedRoom, NamedUser } from '../domain/validation/read-name';
import { type Json, isJsonObject, textOf } from '../lib/json';
import type { Client } from './client';

/** What the app asks about rooms and people (docs/rocketchat/rest-api.md N). */
export interface DirectoryApi {
  /** Returns the first 100 public rooms by name, and whether these are all. */
  publicRooms(): Promise<{ readonly rooms: readonly NamedRoom[]; readonly isComplete: boolean }>;
  /** Returns a few people and public rooms whose name contains a text. */
  search(text: string): Promise<KnownNames>;
}

function objectsIn(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

function namedRooms(value: unknown): NamedRoom[] {
  return objectsIn(value).flatMap((room) => {
    const name = textOf(room.name);
    return room.t === 'c' && name !== undefined ? [{ name, displayName: textOf(room.fname) }] : [];
  });
}

function namedUsers(value: unknown): NamedUser[] {
  return objectsIn(value).flatMap((user) => {
    const username = textOf(user.username);
    return username === undefined || user.isTeam === true ? [] : [{ username, displayName: textOf(user.name) }];
  });
}

/** As many as every server returns at once. */
const count = 100;

/** Every method throws what the client throws. */
export function createDirectoryApi(client: Client): DirectoryApi {
  return {
    async publicRooms() {
      const { channels, total } = await client.get('channels.list', { count: String(count) });
      return { rooms: namedRooms(channels), isComplete: typeof total === 'number' && total <= count };
    },
    async search(text) {
      const { rooms, users } = await client.get('spotlight', { query: text });
      return { rooms: namedRooms(rooms), users: namedUsers(users) };
    },
  };
}
