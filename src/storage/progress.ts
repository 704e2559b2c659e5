import { isJsonObject, isText } from '../domain/json';
import { batchLifetime, type Progress } from '../domain/plan';
import type { RecordKind } from './records';

function readProgress(stored: unknown): Progress | undefined {
  if (!isJsonObject(stored)) return undefined;
  const { id, createdAt, done, runner, until } = stored;
  if (!isText(id) || !isText(runner)) return undefined;
  return typeof createdAt === 'number' && typeof done === 'number' && typeof until === 'number'
    ? { id, createdAt, done, runner, until }
    : undefined;
}

export const progressRecords: RecordKind<Progress> = { name: 'progress', lifetime: batchLifetime, read: readProgress };
