/** Characters around a fault that are looked at. */
const span = 200;

/** What a parser of JavaScript stops at in TypeScript. */
const atFault: readonly RegExp[] = [
  /^(?:abstract|declare|enum|implements|interface|namespace|private|protected|public|readonly|type)\s+[\w$"']/,
  /^(?:as|satisfies)\s+[\w$"'{[(]/,
  /^[\w$]*[?!]?\s*:\s*(?:[A-Z][\w$]*|any|bigint|boolean|keyof|never|null|number|object|readonly|string|symbol|typeof|undefined|unique|unknown|void)\b/,
  /^[\w$]*[?!]?\s*:\s*(?:\{[\s\w$;?:,[\]]*\}|\[|\()/,
  /^[\w$]*\?\s*[:,)]/,
  /^<[\w$\s,]+(?:>|extends\b)/,
  /^!\s*[.[;,)]/,
];

/** What stands before the place where it stops. */
const beforeFault =
  /\b(?:abstract|as|declare|enum|implements|interface|namespace|override|private|protected|public|readonly|satisfies|type)\s*$/;

/** Generic arguments of a call, in which or after which it stops. */
const inGenerics = /\b(?:class|function|new)\s+[\w$.]+<[\w$\s,[\]|]*(?:>\s*\(?)?$/;

/** Returns whether a script that doesn't parse looks like TypeScript where the parser stops. */
export function looksLikeTypeScript(script: string, offset: number): boolean {
  const previous = script.slice(Math.max(0, offset - span), offset);
  const rest = script.slice(offset, offset + span);
  return (
    atFault.some((pattern) => pattern.test(rest)) ||
    /^export\s+(?:abstract|declare|enum|interface|namespace|type)\b/.test(rest) ||
    beforeFault.test(previous) ||
    inGenerics.test(previous)
  );
}
