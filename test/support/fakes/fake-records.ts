import type { UserRecordStore } from '../../../src/storage/user-records';

interface FakeRecords<T> extends UserRecordStore<T & { readonly id: string; readonly createdAt: number }> {
  readonly saved: Map<string, T>;
}

/** Records in memory, kept per person and id like the real ones. */
export function fakeRecords<T extends { readonly id: string; readonly createdAt: number }>(): FakeRecords<T> {
  const saved = new Map<string, T>();
  const keyOf = (userId: string, id: string): string => `${userId}/${id}`;
  return {
    saved,
    save(userId, record) {
      saved.set(keyOf(userId, record.id), record);
      return Promise.resolve();
    },
    load: (userId, id) => Promise.resolve(saved.get(keyOf(userId, id))),
    consume(userId, id) {
      const record = saved.get(keyOf(userId, id));
      saved.delete(keyOf(userId, id));
      return Promise.resolve(record);
    },
  };
}
