import { matchesText } from './masks';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const preview = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 300 ? `${text.slice(0, 300)}… (${text.length} characters)` : text;
};

/** Returns one line for each part of a value that differs from the recorded one. Masks match what they describe. */
export function findMismatches(recorded: unknown, actual: unknown, path: string): string[] {
  if (typeof recorded === 'string') {
    return matchesText(recorded, actual) ? [] : [`${path}: recorded ${preview(recorded)}, is ${preview(actual)}`];
  }
  if (Array.isArray(recorded) && Array.isArray(actual)) {
    if (recorded.length !== actual.length) return [`${path}: recorded ${preview(recorded)}, is ${preview(actual)}`];
    return recorded.flatMap((item, index) => findMismatches(item, actual[index], `${path}[${index}]`));
  }
  if (isObject(recorded) && isObject(actual)) {
    const names = new Set([...Object.keys(recorded), ...Object.keys(actual)]);
    return [...names].flatMap((name) => findMismatches(recorded[name], actual[name], `${path}.${name}`));
  }
  return Object.is(recorded, actual) ? [] : [`${path}: recorded ${preview(recorded)}, is ${preview(actual)}`];
}
