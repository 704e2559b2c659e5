/**
 * What keeps a script from compiling, in the engine's own words; undefined where it compiles, or where this host cannot tell.
 * The script is parsed and never run. The server's own compiler has the last word, in the `scriptError` of its answer (docs/rocketchat/rest-api.md H.1).
 */
export function syntaxErrorOf(script: string): string | undefined {
  try {
    new Function(script);
    return undefined;
  } catch (error) {
    // A host that forbids making functions throws an EvalError: nothing is known of the script then.
    return error instanceof Error && error.name === 'SyntaxError' ? error.message : undefined;
  }
}
