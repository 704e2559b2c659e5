import { types } from 'node:util';
import { Script } from 'node:vm';
import { transformSync } from '@babel/core';

/** As it is stored in `scriptError`. */
export interface ScriptError {
  name: string;
  message: string;
  stack: string | undefined;
}

/** The field that the outcome is stored in. */
export type CompiledScript = { scriptCompiled: string } | { scriptError: ScriptError };

interface ScriptFields {
  script?: string | null | undefined;
  scriptEnabled: boolean;
  skipTranspile?: boolean | null;
}

const compilers = {
  transpiled(script: string): string {
    const output = { compact: true, minified: true, comments: false };
    // Where colours are forced, as CI services do, Babel would colour even the text of its errors.
    const options = { ...output, highlightCode: false, configFile: false, babelrc: false };
    return transformSync(script, options)?.code ?? script;
  },
  /** Only checked for its syntax, and kept as it is. */
  asIs(script: string): string {
    new Script(`(function(){${script}})`);
    return script;
  },
};

/**
 * Compiles the script of a request; undefined where there is nothing to compile: none sent, a blank one, or not enabled.
 * A syntax error is a result (docs/rocketchat/rest-api.md, H.1). Unlike the server's, the compiled script keeps its modern syntax.
 */
export function compileScript({ script, scriptEnabled, skipTranspile }: ScriptFields): CompiledScript | undefined {
  if (!scriptEnabled || !script?.trim()) return undefined;
  try {
    return { scriptCompiled: compilers[skipTranspile === true ? 'asIs' : 'transpiled'](script) };
  } catch (error) {
    if (!types.isNativeError(error)) throw error;
    const { name, message, stack } = error;
    return { scriptError: { name, message, stack } };
  }
}
