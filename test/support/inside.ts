import { type Json, isJsonObject } from '../../src/lib/json';

/** Every object inside a value, itself included, in reading order. */
export function objectsIn(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return isJsonObject(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
}

/** Every text that a view or message shows. */
export function textsIn(value: unknown): string[] {
  const shown = objectsIn(value).filter(({ type }) => type === 'plain_text' || type === 'mrkdwn');
  return shown.map(({ text }) => String(text));
}

/** Every button, input and select inside. */
export function elementsIn(value: unknown): Json[] {
  return objectsIn(value).filter(({ actionId }) => typeof actionId === 'string');
}

/** The texts that a client sends back for a form that nobody touched: empty fields are absent (docs/rocketchat/hosting.md 2). */
export function untouchedTexts(view: unknown): Record<string, string> {
  const held = elementsIn(view).filter(({ initialValue }) => typeof initialValue === 'string');
  return Object.fromEntries(held.map(({ actionId, initialValue }) => [String(actionId), String(initialValue)]));
}
