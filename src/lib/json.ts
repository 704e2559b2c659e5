/** An object that `JSON.parse` returned, with nothing in it checked. */
export type Json = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** Returns a value that is text; undefined for any other. */
export function textOf(value: unknown): string | undefined {
  return isText(value) ? value : undefined;
}

/** Returns what a text of JSON contains; undefined where it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Returns the object that a text of JSON contains; undefined where it contains none. */
export function parseJsonObject(text: string): Json | undefined {
  const json = parseJson(text);
  return isJsonObject(json) ? json : undefined;
}
