import { type FormSession, sessionLifetimeMs } from '../domain/change/form-session';
import { readSession } from './schemas';
import type { RecordType } from './user-records';

export const sessionRecords: RecordType<FormSession> = {
  name: 'form',
  lifetime: sessionLifetimeMs,
  maxPerPerson: 20,
  read: readSession,
};
