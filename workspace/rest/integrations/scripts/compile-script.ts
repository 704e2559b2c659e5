import { types } from 'node:util';
import { Script } from 'node:vm';
import { type ParserOptions, transformSync } from '@babel/core';
import type { IntegrationRules } from '../../releases/release-profile';

/** The form of `scriptError`. */
export interface ScriptError {
  name: string;
  message: string;
  stack: string | undefined;
}

/** The outcome, by the field that stores it. */
export type CompiledScript = { scriptCompiled: string } | { scriptError: ScriptError };

interface ScriptFields {
  script?: string | null | undefined;
  scriptEnabled: boolean;
  skipTranspile?: boolean | null;
}

/** How Meteor's Babel parses: in sloppy mode, and with a `return` outside of functions, types and JSX, none of which runs (docs/rocketchat/rest-api.md, H.5). */
const meteorParser: ParserOptions = {
  strictMode: false,
  allowReturnOutsideFunction: true,
  allowUndeclaredExports: true,
  allowImportExportEverywhere: true,
  plugins: ['flow', 'jsx'],
};

const parsers = { meteor: meteorParser, module: {} } as const;

const compilers = {
  transpiled(script: string, parserOpts: ParserOptions): string {
    const output = { compact: true, minified: true, comments: false };
    // CI services force colours, and Babel would put them into its error messages.
    const options = { ...output, parserOpts, highlightCode: false, configFile: false, babelrc: false };
    return transformSync(script, options)?.code ?? script;
  },
  /** Checks only the syntax. */
  asIs(script: string): string {
    new Script(`(function(){${script}})`);
    return script;
  },
};

/**
 * Compiles the script of a request; undefined if it is missing, blank or not enabled. A syntax error is a result
 * (docs/rocketchat/rest-api.md, H.1). Unlike on the server, the compiled script keeps its modern syntax.
 */
export function compileScript(
  { script, scriptEnabled, skipTranspile }: ScriptFields,
  parser: IntegrationRules['parsesScriptsLike'],
): CompiledScript | undefined {
  if (!scriptEnabled || !script?.trim()) return undefined;
  try {
    return { scriptCompiled: compilers[skipTranspile === true ? 'asIs' : 'transpiled'](script, parsers[parser]) };
  } catch (error) {
    if (!types.isNativeError(error)) throw error;
    const { name, message, stack } = error;
    return { scriptError: { name, message, stack } };
  }
}
