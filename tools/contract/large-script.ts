/** Stands for `$script200k` in recorded requests: a valid script of about 200 KB. */
export const largeScript = `class Script { process_incoming_request() { return {}; } }\n${'// filler\n'.repeat(20_480)}`;

const placeholder = '$script200k';

/** Puts the script in wherever a recorded value stands for it. */
export function withLargeScript(value: unknown): unknown {
  if (value === placeholder) return largeScript;
  if (Array.isArray(value)) return value.map(withLargeScript);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, withLargeScript(field)]));
}
