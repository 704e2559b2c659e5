/** A valid script of about 200 KB, which replaces `$script200k` in recorded requests. */
export const largeScript = `class Script { process_incoming_request() { return {}; } }\n${'// filler\n'.repeat(20_480)}`;

const placeholder = '$script200k';

/** Replaces the placeholder by the script, at any depth. */
export function withLargeScript(value: unknown): unknown {
  if (value === placeholder) return largeScript;
  if (Array.isArray(value)) return value.map(withLargeScript);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, withLargeScript(field)]));
}
