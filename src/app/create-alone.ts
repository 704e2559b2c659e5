import { randomBytes } from 'crypto';
import { createAlone, type Alone } from '../storage/alone';
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
