import { type FormSession, type ReplyTarget, type FormStep, type FormInput, sessionLifetimeMs } from '../domain/draft';
import { type FieldName, fieldNames, isFieldName } from '../domain/fields/field-name';
import { isList } from '../domain/fields/field-value';
import { isJsonObject, isText } from '../lib/json';
import { readSeen } from './decode-values';
import type { RecordType } from './user-records';

function readTyped(stored: unknown): FormInput {
  const typed: Partial<Record<FieldName, string>> = {};
  for (const name of isJsonObject(stored) ? fieldNames : []) {
    const text = isJsonObject(stored) ? stored[name] : undefined;
    if (isText(text)) typed[name] = text;
  }
  return typed;
}

function readPlace(stored: unknown): ReplyTarget | undefined {
  if (!isJsonObject(stored) || !isText(stored.roomId)) return undefined;
  return { roomId: stored.roomId, threadId: isText(stored.threadId) ? stored.threadId : undefined };
}

function readStage(stored: unknown): FormStep | undefined {
  if (!isJsonObject(stored)) return undefined;
  if (stored.mode === 'pick') return { mode: 'pick', ...(isList(stored.offered) ? { offered: stored.offered } : {}) };
  if (stored.mode === 'paste') return { mode: 'paste', what: stored.what === 'import' ? 'import' : 'payload' };
  const { integrationId, planId } = stored;
  const field = stored.mode === 'secret' ? stored.field : stored.secret;
  const seen = readSeen(stored.seen);
  if (!isText(integrationId) || seen === undefined) return undefined;
  if (stored.mode === 'remove') return { mode: 'remove', integrationId, seen };
  if (stored.mode === 'secret')
    return isText(field) && isFieldName(field) ? { mode: 'secret', integrationId, seen, field } : undefined;
  const typed = readTyped(stored.typed);
  const undoes = isText(stored.undoes) ? stored.undoes : undefined;
  if (stored.mode === 'edit') return { mode: 'edit', integrationId, seen, typed, undoes };
  if (stored.mode !== 'review' || !isText(planId)) return undefined;
  const secret = isText(field) && isFieldName(field) ? field : undefined;
  const conflicts = isList(stored.conflicts) ? stored.conflicts.filter(isFieldName) : [];
  const hasPastedSecret = stored.hasPastedSecret === true;
  return { mode: 'review', integrationId, seen, typed, planId, conflicts, secret, hasPastedSecret, undoes };
}

function readDraft(stored: unknown): FormSession | undefined {
  if (!isJsonObject(stored)) return undefined;
  const { id, createdAt } = stored;
  const place = readPlace(stored.place);
  const stage = readStage(stored.stage);
  if (!isText(id) || typeof createdAt !== 'number' || place === undefined || stage === undefined) return undefined;
  return { id, createdAt, place, stage };
}

export const draftRecords: RecordType<FormSession> = { name: 'draft', lifetime: sessionLifetimeMs, read: readDraft };
