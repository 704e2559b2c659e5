import { findFault } from './find-fault';
import { type ScriptFault, describeFault } from './script-fault';

/**
 * How the server compiles a script (docs/rocketchat/rest-api.md H.5): as it is with `skipTranspile`; since 8.4 by Babel in strict mode;
 * before, and where the release isn't known, by Babel in sloppy mode.
 */
export type ScriptCompiler = 'as-is' | 'strict' | 'sloppy';

/** A way to have the engine parse a script, and which of the faults that it finds are the server's, too. */
interface Check {
  readonly before: string;
  readonly after: string;
  readonly counts?: (fault: ScriptFault, script: string) => boolean;
}

const newestSyntax = 'class A { static {} #a; b(c) { return #a in c; } } 1_0; a ??= 1;';

/** Returns why this engine doesn't parse a text as the body of a function, which is never called. */
function engineErrorOf(text: string): string | undefined {
  try {
    new Function(text);
    return undefined;
  } catch (error) {
    // A host that forbids creating functions throws an EvalError, which says nothing about the script.
    return error instanceof Error && error.name === 'SyntaxError' ? error.message : undefined;
  }
}

/** Returns whether a fault is in strict code also where the script as a whole is sloppy: whether a reserved word fails in its place. */
function isInClass({ offset }: ScriptFault, script: string): boolean {
  const errorAt = (ending: string): string | undefined => engineErrorOf(`${script.slice(0, offset)}${ending}\n\u0001`);
  return ['', '"', "'"].some((quote) => errorAt(`${quote}+package`) !== errorAt(`${quote}+pockage`));
}

const body: Check = { before: '', after: '' };
const strictBody: Check = { before: '"use strict";', after: '' };
/** The engine overlooks octals outside of the functions of a class. */
const classes: Check = {
  ...strictBody,
  counts: (fault, script) => fault.reason === 'octal' && isInClass(fault, script),
};
/** Takes no `return` and no second function of a name, as a module. A script that gets out of its braces doesn't get out of `body`. */
const program: Check = { before: 'class A { static {{', after: '\n}} }' };
const sloppyProgram: Check = {
  ...program,
  counts: ({ reason, message }) => reason === 'return' || /^Unexpected reserved word|\bawait\b/.test(message),
};

/** What the server's compiler is imitated with, in this order. */
const checks: Readonly<Record<ScriptCompiler, readonly Check[]>> = {
  'as-is': [body, { before: '(function(){', after: '})' }],
  strict: [body, strictBody, program],
  sloppy: [body, sloppyProgram, classes],
};

function faultOf(script: string, { before, after, counts = () => true }: Check): ScriptFault | undefined {
  const errorOf = (text: string): string | undefined => engineErrorOf(before + text + after);
  const message = errorOf(script);
  if (message === undefined) return undefined;
  const fault = describeFault(script, message, findFault(script, message, errorOf));
  return counts(fault, script) ? fault : undefined;
}

/** Returns whether a script lacks only a line break, without which a comment at its end reaches into the server's text behind it. */
function isCommentAtEnd(script: string, { before, after }: Check): boolean {
  return engineErrorOf(`${before}${script}\n${after}`) === undefined;
}

/**
 * Returns why the server couldn't compile a script, or could and never run it; undefined where nothing is wrong, or this host can't tell.
 * The script is parsed and never run. The server's compiler has the last word, in the `scriptError` of its answer
 * (docs/rocketchat/rest-api.md H.1).
 */
export function scriptFaultOf(script: string, compiler: ScriptCompiler): ScriptFault | undefined {
  // An old engine would refuse what Babel rewrites for it.
  if (engineErrorOf(newestSyntax) !== undefined) return undefined;
  // Only a class block has a rule about this word. Its substitute is as long, so that the places stay the same.
  const checked = script.replace(/\barguments\b/g, 'argument_');
  for (const check of checks[compiler]) {
    const fault = faultOf(check.before === program.before ? checked : script, check);
    if (fault !== undefined)
      return check.after !== '' && isCommentAtEnd(script, check) ? { ...fault, reason: 'comment-at-end' } : fault;
  }
  return undefined;
}
