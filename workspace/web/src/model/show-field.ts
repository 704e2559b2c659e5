const secretNames = /token|secret|password/i;
const longest = 160;

/**
 * A stored value in one line: texts as they are, all else as JSON, long ones cut.
 *
 * @param secrets whether those are shown
 */
export function showField(field: string, value: unknown, secrets: boolean): string {
  if (value === undefined) return '–';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (secretNames.test(field) && text !== '' && !secrets) return '••••••';
  return text.length > longest ? `${text.slice(0, longest)}… (${text.length} characters)` : text;
}
