import type { Draft } from '../domain/draft';
import { draftRecords } from '../storage/drafts';
import { createRecords, type Records } from '../storage/records';
import type { Accessors } from './accessors';
import { aloneIn } from './create-alone';

/** The forms that people have open. */
export function createDrafts(accessors: Accessors): Records<Draft> {
  const { read, persistence } = accessors;
  return createRecords(persistence, read.getPersistenceReader(), draftRecords, aloneIn(accessors), Date.now);
}
