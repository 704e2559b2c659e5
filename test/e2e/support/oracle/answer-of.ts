import { isJsonObject } from '../../../../src/lib/json';
import type { Played } from '../fuzz/fuzz-person';

/** Fields that differ from call to call. */
const changing = ['_id', 'ts', 'triggerId', '_updatedAt'];

/** Ids of forms, plans and entries, and times. */
const invented = /\b[\da-f]{24}\b|\b[\da-f]{10}\b|\b\d\d:\d\d(?::\d\d)?\b/g;

function normalize(value: unknown, reference: string): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => normalize(item, reference));
  if (typeof value === 'string') return withoutReference(value, reference);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !changing.includes(key))
      .map(([key, item]) => [withoutReference(key, reference), normalize(item, reference)]),
  );
}

function withoutReference(text: string, reference: string): string {
  // A token in a URL is hidden, and a command takes words without quotes for several references.
  const parts = reference.split(/[ /]+/).filter((part) => part !== '');
  const written = [reference, JSON.stringify(reference).slice(1, -1), ...parts];
  const repeated = written.reduce((rest, form) => rest.replaceAll(form, 'REF'), text);
  return repeated.replace(invented, 'ID');
}

/** Returns everything that an answer shows, in order, without the reference that was typed, which every answer may repeat. */
export function answerOf({ status, body, events }: Played, reference: string): unknown {
  return normalize({ status, body, events }, reference);
}
