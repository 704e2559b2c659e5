/**
 * Returns why a script doesn't compile, in the words of the JavaScript engine; undefined where it compiles, or where this host can't tell.
 * The script is parsed and never run. The server's own compiler has the last word, in the `scriptError` of its answer (docs/rocketchat/rest-api.md H.1).
 */
export function syntaxErrorOf(script: string): string | undefined {
  try {
    new Function(script);
    return undefined;
  } catch (error) {
    // A host that forbids creating functions throws an EvalError, which says nothing about the script.
    return error instanceof Error && error.name === 'SyntaxError' ? error.message : undefined;
  }
}
