import { randomBytes } from 'crypto';
import type { Draft } from '../../domain/draft';
import { draftRecords } from '../../storage/drafts';
import { type Alone, createAlone } from '../../storage/mutex';
import { type Records, createRecords } from '../../storage/user-records';
import type { Accessors } from './accessors';

/** An id that nobody can guess: those of views and plans travel through the client. */
export function newId(): string {
  return randomBytes(12).toString('hex');
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** Turns that are kept over all servers of the workspace. */
export function aloneIn({ read, persistence }: Accessors): Alone {
  return createAlone(persistence, read.getPersistenceReader(), { now: Date.now, sleep }, newId);
}

/** The forms that people have open. */
export function createDrafts(accessors: Accessors): Records<Draft> {
  const { read, persistence } = accessors;
  return createRecords(persistence, read.getPersistenceReader(), draftRecords, aloneIn(accessors), Date.now);
}
