const secretNames = /token|secret|password/i;
const maxLength = 160;

/**
 * Returns a stored value in one line: texts as they are, others as JSON, long ones truncated.
 *
 * @param showsSecrets whether secrets are shown instead of dots
 */
export function showField(field: string, value: unknown, showsSecrets: boolean): string {
  if (value === undefined) return '–';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (secretNames.test(field) && text !== '' && !showsSecrets) return '••••••';
  return text.length > maxLength ? `${text.slice(0, maxLength)}… (${text.length} characters)` : text;
}
