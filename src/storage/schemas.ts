import * as v from 'valibot';
import type { BatchProgress } from '../domain/change/batch-progress';
import type { Plan, PlanStep } from '../domain/change/plan';
import type { Snapshot } from '../domain/change/snapshot';
import { fieldNames, isFieldName } from '../domain/fields/field-name';
import type { FieldValue } from '../domain/fields/field-value';
import { type ByField, type FieldValues, mapFieldNames } from '../domain/fields/field-values';
import { integrationTypes } from '../domain/fields/integration-type';
import type { FormSession, FormStep, ReplyTarget } from '../domain/change/form-session';
import { entryKinds, entryOutcomes } from '../domain/history/history-entry';
import type { CompressedText } from '../lib/compress-text';

/** The schema of something the app stores. Optional parts that are damaged are left out; without a required part, nothing is read. */
type Schema<T> = v.GenericSchema<unknown, T>;

/** Returns a function that reads what was stored, or gives undefined if it is damaged or of another version. */
function reader<T>(schema: Schema<T>): (stored: unknown) => T | undefined {
  return (stored) => {
    const result = v.safeParse(schema, stored);
    return result.success ? result.output : undefined;
  };
}

/** The host stores undefined as null. */
function orUndefined<T>(schema: Schema<T>) {
  return v.fallback(
    v.optional(schema, () => undefined),
    undefined,
  );
}

/** A record by field. Fields that this version doesn't know and values it can't read are left out. */
function byField<T>(schema: Schema<T>): Schema<ByField<T>> {
  const read = reader(schema);
  const readAll = v.transform((stored: Readonly<Record<string, unknown>>) =>
    mapFieldNames((name) => read(stored[name])),
  );
  return v.fallback(v.pipe(v.record(v.string(), v.unknown()), readAll), {});
}

const texts = v.array(v.string());
const text = orUndefined(v.string());
const flag = v.fallback(v.boolean(), false);
const type = v.picklist(integrationTypes);
const fieldName = v.picklist(fieldNames);

const fieldValue: Schema<FieldValue> = v.union([v.string(), v.number(), v.boolean(), v.null(), texts]);
const fieldValues: Schema<FieldValues> = byField(fieldValue);

const snapshot: Schema<Snapshot> = v.object({ type, updatedAt: v.string(), values: fieldValues });

const target = { integrationId: v.string(), baseVersion: snapshot, reverts: text };
const plannedTarget = { ...target, formVersion: orUndefined(snapshot) };

const planStep: Schema<PlanStep> = v.variant('kind', [
  v.object({ kind: v.literal('create'), type, changes: fieldValues, generatedToken: flag, reverts: text }),
  v.object({ kind: v.literal('remove'), ...plannedTarget }),
  v.object({ kind: v.literal('update'), ...plannedTarget, changes: fieldValues, resend: flag, generatedToken: flag }),
]);

const plan: Schema<Plan> = v.object({
  id: v.string(),
  userId: v.string(),
  createdAt: v.number(),
  reason: text,
  batchId: text,
  // One damaged step spoils the plan: half of it is not what the person was shown.
  steps: v.array(planStep),
});

export const readPlan = reader(plan);

const progress: Schema<BatchProgress> = v.object({
  id: v.string(),
  createdAt: v.number(),
  done: v.number(),
  succeeded: v.number(),
  leaseHolder: v.string(),
  leaseExpiresAt: v.number(),
});

export const readProgress = reader(progress);

const typed = byField(v.string());

const knownFields = v.pipe(
  texts,
  v.transform((names) => names.filter(isFieldName)),
);

const clientState = { shown: orUndefined(knownFields), pastedBytes: orUndefined(v.number()) };

const formStep: Schema<FormStep> = v.variant('kind', [
  v.object({ kind: v.literal('pick'), offered: orUndefined(texts) }),
  v.object({ kind: v.literal('paste'), what: v.fallback(v.picklist(['payload', 'import']), 'payload') }),
  v.object({ kind: v.literal('edit'), ...target, ...clientState, typed }),
  v.object({
    kind: v.literal('review'),
    ...target,
    ...clientState,
    typed,
    planId: v.string(),
    conflicts: v.fallback(knownFields, []),
    secret: orUndefined(fieldName),
    hasPastedSecret: flag,
  }),
  v.object({ kind: v.literal('remove'), ...target }),
  v.object({ kind: v.literal('secret'), ...target, field: fieldName }),
]);

const replyTarget: Schema<ReplyTarget> = v.object({ roomId: v.string(), threadId: text });

const session: Schema<FormSession> = v.object({ id: v.string(), createdAt: v.number(), replyTarget, step: formStep });

export const readSession = reader(session);

/** A place in the queue for a lock; its number is 0 while it is being drawn. */
const ticket = v.object({ id: v.string(), number: v.number(), drawnAt: v.number() });

export type Ticket = Readonly<v.InferOutput<typeof ticket>>;
export const readTicket = reader<Ticket>(ticket);

/** The first and last page of a list, and how many records the last one has. */
const pageHead = v.object({ first: v.number(), last: v.number(), size: v.number() });

export type PageHead = Readonly<v.InferOutput<typeof pageHead>>;
export const readPageHead = reader<PageHead>(pageHead);

const compressedText: Schema<CompressedText> = v.object({ deflated: v.string(), bytes: v.number() });

export type CompressedValues = ByField<FieldValue | CompressedText>;
const compressedValues: Schema<CompressedValues> = byField(v.union([fieldValue, compressedText]));

const entry = v.object({
  id: v.string(),
  kind: orUndefined(v.picklist(entryKinds)),
  integrationId: v.string(),
  type,
  name: text,
  at: v.number(),
  actor: text,
  reason: text,
  outcome: v.picklist(entryOutcomes),
  before: compressedValues,
  after: compressedValues,
  batchId: text,
  reverts: text,
  restoredAs: text,
  own: v.number(),
  all: v.number(),
  order: v.number(),
});

export const readEntry = reader(entry);

const version = v.object({ updatedAt: v.string(), actor: text, type, values: compressedValues });

export const readVersion = reader(version);
