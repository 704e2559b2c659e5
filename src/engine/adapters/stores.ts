import { randomBytes } from 'crypto';
import type { FormSession } from '../../domain/change/form-session';
import { sessionRecords } from '../../storage/form-sessions';
import { type Mutex, createMutex } from '../../storage/mutex';
import { type UserRecordStore, createUserRecords } from '../../storage/user-records';
import type { Accessors } from './accessors';

/** Returns an id that nobody can guess: ids of views and plans travel through the client. */
export function newId(): string {
  return randomBytes(12).toString('hex');
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** Returns a lock that all servers of the workspace share. */
export function mutexFor({ read, persistence }: Accessors): Mutex {
  return createMutex(persistence, read.getPersistenceReader(), { now: Date.now, sleep }, newId);
}

/** Returns the store of the forms that people have open. */
export function createSessions(accessors: Accessors): UserRecordStore<FormSession> {
  const { read, persistence } = accessors;
  return createUserRecords(persistence, read.getPersistenceReader(), sessionRecords, mutexFor(accessors), Date.now);
}
