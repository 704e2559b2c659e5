import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import { RocketChatAssociationModel, RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';
import type { Mutex } from './mutex';

interface Stored {
  readonly id: string;
  readonly createdAt: number;
}

/** Records of one kind, each belonging to one person: nobody reaches another's by knowing its id. */
export interface UserRecordStore<T extends Stored> {
  /** Replaces the one with the same id, and removes those of the person that are past their time. */
  save(userId: string, record: T): Promise<void>;
  load(userId: string, id: string): Promise<T | undefined>;
  /** Removes and gives it, so that of two who take the same one, on whichever servers, only the first has it. */
  consume(userId: string, id: string): Promise<T | undefined>;
}

export interface RecordType<T> {
  /** How the records are found; never change it, or an update of the app forgets them. */
  readonly name: string;
  /** How long a record lives, in milliseconds. */
  readonly lifetime: number;
  /** Understands what was stored; undefined where this version of the app cannot. */
  read(stored: unknown): T | undefined;
}

/** @param now milliseconds since 1970 */
export function createUserRecords<T extends Stored>(
  persistence: IPersistence,
  reader: IPersistenceRead,
  kind: RecordType<T>,
  withLock: Mutex,
  now: () => number,
): UserRecordStore<T> {
  // The order counts: an update compares associations as a list (docs/rocketchat/hosting.md 7).
  const owned = (userId: string): RocketChatAssociationRecord[] => [
    new RocketChatAssociationRecord(RocketChatAssociationModel.MISC, kind.name),
    new RocketChatAssociationRecord(RocketChatAssociationModel.USER, userId),
  ];
  const one = (userId: string, id: string): RocketChatAssociationRecord[] => [
    ...owned(userId),
    // An id comes from a client; alone it could name the kind, and so every record of it.
    new RocketChatAssociationRecord(RocketChatAssociationModel.MISC, `${kind.name}/${id}`),
  ];
  const understand = (found: unknown): T[] => {
    const records: unknown[] = Array.isArray(found) ? found : [];
    return records.reduce<T[]>((understood, stored) => {
      const record = kind.read(stored);
      return record === undefined ? understood : [...understood, record];
    }, []);
  };
  const isAlive = (record: T): boolean => now() - record.createdAt <= kind.lifetime;

  return {
    async save(userId, record) {
      const old = understand(await reader.readByAssociations(owned(userId))).filter((other) => !isAlive(other));
      await Promise.all(old.map(({ id }) => persistence.removeByAssociations(one(userId, id))));
      await persistence.updateByAssociations(one(userId, record.id), record, true);
    },
    load: async (userId, id) => understand(await reader.readByAssociations(one(userId, id))).find(isAlive),
    // The server first reads and then removes, so that two at once would both be given it.
    consume: (userId, id) =>
      withLock(`${kind.name}/${userId}/${id}`, async () =>
        understand(await persistence.removeByAssociations(one(userId, id))).find(isAlive),
      ),
  };
}
