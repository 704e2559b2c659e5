import { matchesText } from './masks';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shown = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 300 ? `${text.slice(0, 300)}… (${text.length} characters)` : text;
};

/** Where a value is not what was recorded, a line each; masks in the recorded one are checked for what they say. */
export function differences(recorded: unknown, actual: unknown, path: string): string[] {
  if (typeof recorded === 'string') {
    return matchesText(recorded, actual) ? [] : [`${path}: recorded ${shown(recorded)}, is ${shown(actual)}`];
  }
  if (Array.isArray(recorded) && Array.isArray(actual)) {
    if (recorded.length !== actual.length) return [`${path}: recorded ${shown(recorded)}, is ${shown(actual)}`];
    return recorded.flatMap((item, index) => differences(item, actual[index], `${path}[${index}]`));
  }
  if (isObject(recorded) && isObject(actual)) {
    const names = new Set([...Object.keys(recorded), ...Object.keys(actual)]);
    return [...names].flatMap((name) => differences(recorded[name], actual[name], `${path}.${name}`));
  }
  return Object.is(recorded, actual) ? [] : [`${path}: recorded ${shown(recorded)}, is ${shown(actual)}`];
}
