import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import { RocketChatAssociationModel, RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';
import { expiry } from './expiry';
import type { Mutex } from './mutex';

interface Stored {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

/** Records of one type, each of one person. Nobody can read another person's record by its id. */
export interface UserRecordStore<T extends Stored> {
  /** Replaces the record with the same id, and removes the person's expired records and those that are too many. */
  save(userId: string, record: T): Promise<void>;
  load(userId: string, id: string): Promise<T | undefined>;
  /** Removes and returns a record. Of two who consume the same record, on any servers, only the first gets it. */
  consume(userId: string, id: string): Promise<T | undefined>;
}

export interface RecordType<T> {
  /** The key of the records in the store. If it changes, an update of the app loses them. */
  readonly name: string;
  /** How long a record lives, in milliseconds; at most `maxLifetimeMs` of `expiry.ts`. */
  readonly lifetime: number;
  /** How many records of one person are kept, the newest ones. */
  readonly maxPerPerson: number;
  /** Returns the stored record; undefined where this version of the app can't read it. */
  read(stored: unknown): T | undefined;
}

/** @param now milliseconds since 1970 */
export function createUserRecords<T extends Stored>(
  persistence: IPersistence,
  reader: IPersistenceRead,
  type: RecordType<T>,
  withLock: Mutex,
  now: () => number,
): UserRecordStore<T> {
  const allOf = (userId: string): RocketChatAssociationRecord[] => [
    new RocketChatAssociationRecord(RocketChatAssociationModel.MISC, type.name),
    new RocketChatAssociationRecord(RocketChatAssociationModel.USER, userId),
  ];
  const recordOf = (userId: string, id: string): RocketChatAssociationRecord[] => [
    ...allOf(userId),
    // An id comes from a client. Without the prefix it could be the name of the type, and so match all of its records.
    new RocketChatAssociationRecord(RocketChatAssociationModel.MISC, `${type.name}/${id}`),
  ];
  // The order counts: an update compares associations as a list (docs/rocketchat/hosting.md 7).
  const keysOf = (userId: string, { id, createdAt }: T): RocketChatAssociationRecord[] => [
    expiry(createdAt + type.lifetime),
    ...recordOf(userId, id),
  ];
  const decode = (found: unknown): T[] => {
    const records: unknown[] = Array.isArray(found) ? found : [];
    return records.flatMap((stored) => type.read(stored) ?? []);
  };
  const isAlive = (record: T): boolean => now() - record.createdAt <= type.lifetime;

  return {
    async save(userId, record) {
      const all = decode(await reader.readByAssociations(allOf(userId)));
      const others = all.filter(({ id }) => id !== record.id).sort((a, b) => b.createdAt - a.createdAt);
      // A record that expires at another time than before has other associations, so an update would not find it.
      const moved = all.filter(({ id, createdAt }) => id === record.id && createdAt !== record.createdAt);
      const tooMany = others.filter((stored, index) => !isAlive(stored) || index >= type.maxPerPerson - 1);
      const dropped = [...moved, ...tooMany];
      await Promise.all(dropped.map(({ id }) => persistence.removeByAssociations(recordOf(userId, id))));
      await persistence.updateByAssociations(keysOf(userId, record), record, true);
    },
    load: async (userId, id) => decode(await reader.readByAssociations(recordOf(userId, id))).find(isAlive),
    // The server reads first and then removes, so without the lock two at once could both get the record.
    consume: (userId, id) =>
      withLock(`${type.name}/${userId}/${id}`, async () =>
        decode(await persistence.removeByAssociations(recordOf(userId, id))).find(isAlive),
      ),
  };
}
