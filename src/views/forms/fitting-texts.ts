import type { ClientState, FormInput } from '../../domain/change/form-session';
import type { Field } from '../../domain/fields/fields';
import { type ByField, mapFields } from '../../domain/fields/field-values';
import type { Integration } from '../../domain/integration/integration';
import { travelSize } from '../../lib/travel-size';

/** Bytes. A submit has the whole view and every text again; the server takes no more of both (docs/rocketchat/hosting.md 2.2). */
const maxBytes = 100 * 1024;

/** Bytes of what stands around the view and around the texts in a submit. */
const envelope = 2_000;

/** Bytes for what a person types, and for the review of it. */
const room = 6_000;

/** The texts that a form shows at first, by field. A field that is absent is too large for the form. */
interface FittingTexts {
  readonly texts: ByField<string>;
  /** Bytes that can be typed instead of the largest text. */
  readonly free: number;
}

/** Returns the text of a field before anything is typed. */
export function storedText({ name, kind }: Field, { values }: Integration): string {
  return kind.format(values[name]);
}

/**
 * Returns the texts of a form that can be submitted: without the largest ones, where all would be too large for an interaction. The
 * client keeps what was typed into an open form and draws it; it needs not be sent a large text of its own again.
 *
 * @param frame the size of the form without texts, in bytes
 */
export function fittingTexts(
  fields: readonly Field[],
  integration: Integration,
  typed: FormInput,
  { shown = [], pastedBytes = 0 }: ClientState,
  frame: number,
): FittingTexts {
  const sized = fields.map((field) => {
    const stored = storedText(field, integration);
    const text = typed[field.name] ?? stored;
    const isInClient = typed[field.name] !== undefined && shown.includes(field.name);
    return { field, text, bytes: travelSize(text), ...(isInClient && { stored }) };
  });
  const budget = maxBytes - envelope - room - pastedBytes - frame;
  let spent = sized.reduce((sum, { bytes }) => sum + 2 * bytes, 0);
  const texts = new Map(sized.map(({ field, text }) => [field, text]));
  const bySize = [...sized].sort((a, b) => b.bytes - a.bytes);
  for (const { field, bytes, stored } of bySize) {
    if (spent <= budget) break;
    if (stored === undefined) texts.delete(field);
    else texts.set(field, stored);
    spent -= stored === undefined ? 2 * bytes : bytes - travelSize(stored);
  }
  const [largest] = bySize;
  const free = budget - spent + (largest !== undefined && texts.has(largest.field) ? largest.bytes : 0);
  return { texts: mapFields(fields, (field) => texts.get(field)), free: Math.max(0, free) };
}
