import { inputLimits } from './input-limits';

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

function isTooDeep(json: unknown): boolean {
  let level: readonly unknown[] = [json];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > inputLimits.jsonDepth) return true;
    level = level.flatMap((value): unknown[] =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
  return false;
}

/** Returns what a parser reads in a text; undefined where it throws, or where the result is nested too deeply. */
export function parseWith(parse: (text: string) => unknown, text: string): unknown {
  try {
    const json = parse(text);
    return isTooDeep(json) ? undefined : json;
  } catch {
    return undefined;
  }
}

/** Returns what a text of JSON contains; undefined where it is no JSON, or nested too deeply. */
export function parseJson(text: string): unknown {
  return parseWith((json): unknown => JSON.parse(json), text);
}

/** Returns the object that a text of JSON contains; undefined where it contains none. */
export function parseJsonObject(text: string): Json | undefined {
  const json = parseJson(text);
  return isJsonObject(json) ? json : undefined;
}
