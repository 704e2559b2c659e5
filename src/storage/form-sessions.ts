import { type FieldName, fieldNames, isFieldName } from '../domain/fields/field-name';
import { isList } from '../domain/fields/field-value';
import {
  type FormInput,
  type FormSession,
  type FormStep,
  type ReplyTarget,
  sessionLifetimeMs,
} from '../domain/form-session';
import { isJsonObject, isText } from '../lib/json';
import { decodeSnapshot } from './decode-values';
import type { RecordType } from './user-records';

function decodeInput(stored: unknown): FormInput {
  const typed: Partial<Record<FieldName, string>> = {};
  for (const name of isJsonObject(stored) ? fieldNames : []) {
    const text = isJsonObject(stored) ? stored[name] : undefined;
    if (isText(text)) typed[name] = text;
  }
  return typed;
}

function decodeReplyTarget(stored: unknown): ReplyTarget | undefined {
  if (!isJsonObject(stored) || !isText(stored.roomId)) return undefined;
  return { roomId: stored.roomId, threadId: isText(stored.threadId) ? stored.threadId : undefined };
}

function decodeStep(stored: unknown): FormStep | undefined {
  if (!isJsonObject(stored)) return undefined;
  if (stored.kind === 'pick') return { kind: 'pick', ...(isList(stored.offered) ? { offered: stored.offered } : {}) };
  if (stored.kind === 'paste') return { kind: 'paste', what: stored.what === 'import' ? 'import' : 'payload' };
  const { integrationId, planId } = stored;
  const field = stored.kind === 'secret' ? stored.field : stored.secret;
  const baseVersion = decodeSnapshot(stored.baseVersion);
  if (!isText(integrationId) || baseVersion === undefined) return undefined;
  if (stored.kind === 'remove') return { kind: 'remove', integrationId, baseVersion };
  if (stored.kind === 'secret')
    return isText(field) && isFieldName(field) ? { kind: 'secret', integrationId, baseVersion, field } : undefined;
  const typed = decodeInput(stored.typed);
  const reverts = isText(stored.reverts) ? stored.reverts : undefined;
  if (stored.kind === 'edit') return { kind: 'edit', integrationId, baseVersion, typed, reverts };
  if (stored.kind !== 'review' || !isText(planId)) return undefined;
  const secret = isText(field) && isFieldName(field) ? field : undefined;
  const conflicts = isList(stored.conflicts) ? stored.conflicts.filter(isFieldName) : [];
  const hasPastedSecret = stored.hasPastedSecret === true;
  return { kind: 'review', integrationId, baseVersion, typed, planId, conflicts, secret, hasPastedSecret, reverts };
}

function decodeSession(stored: unknown): FormSession | undefined {
  if (!isJsonObject(stored)) return undefined;
  const { id, createdAt } = stored;
  const replyTarget = decodeReplyTarget(stored.replyTarget);
  const step = decodeStep(stored.step);
  if (!isText(id) || typeof createdAt !== 'number' || replyTarget === undefined || step === undefined) return undefined;
  return { id, createdAt, replyTarget, step };
}

export const sessionRecords: RecordType<FormSession> = {
  name: 'draft',
  lifetime: sessionLifetimeMs,
  read: decodeSession,
};
