import { isJsonObject, isText } from '../domain/json';
import { batchLifetime, type Progress } from '../domain/plan';
import type { RecordKind } from './records';

function readProgress(stored: unknown): Progress | undefined {
  if (!isJsonObject(stored)) return undefined;
  const { id, createdAt, done, made, runner, until } = stored;
  if (!isText(id) || !isText(runner)) return undefined;
  if (typeof createdAt !== 'number' || typeof until !== 'number') return undefined;
  return typeof done === 'number' && typeof made === 'number'
    ? { id, createdAt, done, made, runner, until }
    : undefined;
}

export const progressRecords: RecordKind<Progress> = { name: 'progress', lifetime: batchLifetime, read: readProgress };
