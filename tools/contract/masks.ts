import { largeScript } from './large-script';

const dayInMs = 24 * 60 * 60 * 1000;

const isNow = (time: number): boolean => Math.abs(Date.now() - time) < dayInMs;
const isText = (value: unknown): value is string => typeof value === 'string';

/** The masks, each with a check of the actual value. */
const masks: Record<string, (value: unknown) => boolean> = {
  '<now>': (value) => isText(value) && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) && isNow(Date.parse(value)),
  '<compiled>': (value) => isText(value) && value.trim() !== '',
  '<token48>': (value) => isText(value) && /^[0-9A-Za-z]{48}$/.test(value),
  '<id>': (value) => isText(value) && /^[0-9A-Za-z]{17,24}$/.test(value),
  '<stack>': (value) => isText(value) && value !== '',
  '<ms epoch>': (value) => isText(value) && /^\d{13}$/.test(value) && isNow(Number(value)),
  '<n>': (value) => /^\d+$/.test(String(value)),
  '<absent>': (value) => value === undefined,
  // Before release 7, the answer without a login has `status: "error"` instead (docs/rocketchat/rest-api.md J.1).
  '<as usual>': (value) =>
    typeof value === 'object' &&
    value !== null &&
    ('success' in value || ('status' in value && value.status === 'error')),
};

const longText = /^<(\d+) characters, starts "(.*)">$/s;

const isLongText = (length: number, start: string, value: unknown): boolean =>
  // The recording used another large script.
  isText(value) && (value === largeScript || (value.length === length && value.startsWith(start)));

/** Returns a pattern for a sentence with masked numbers. */
const sentencePattern = (masked: string): RegExp =>
  new RegExp(
    `^${masked
      .split('<n>')
      .map((part) => part.replace(/[-^$\\.*+?()|[\]{}]/g, '\\$&'))
      .join('\\d+')}$`,
  );

/** Returns whether a value matches a recorded text, which may be or contain a mask. */
export function matchesText(masked: string, value: unknown): boolean {
  const mask = masks[masked];
  if (mask) return mask(value);
  const [, length, start] = longText.exec(masked) ?? [];
  if (length !== undefined && start !== undefined) return isLongText(Number(length), start, value);
  return value === masked || (isText(value) && masked.includes('<n>') && sentencePattern(masked).test(value));
}
