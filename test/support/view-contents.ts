import { type Json, isJsonObject } from '../../src/lib/json';

/** Every object inside a value, including itself, in reading order. */
export function objectsIn(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return isJsonObject(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
}

/** Every text of a view or message. */
export function textsIn(value: unknown): string[] {
  const shown = objectsIn(value).filter(({ type }) => type === 'plain_text' || type === 'mrkdwn');
  return shown.map(({ text }) => String(text));
}

/** Every button, input and select of a view or message. */
export function elementsIn(value: unknown): Json[] {
  return objectsIn(value).filter(({ actionId }) => typeof actionId === 'string');
}

/** The texts that a client sends for an untouched form: empty fields are absent (docs/rocketchat/hosting.md 2). */
export function untouchedTexts(view: unknown): Record<string, string> {
  const filled = elementsIn(view).filter(({ initialValue }) => typeof initialValue === 'string');
  return Object.fromEntries(filled.map(({ actionId, initialValue }) => [String(actionId), String(initialValue)]));
}
