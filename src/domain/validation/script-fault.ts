import type { ScriptPosition, ScriptReason } from '../fields/problem';
import { looksLikeTypeScript } from './typescript-syntax';

/** Why a script doesn't compile. */
export interface ScriptFault {
  readonly reason: ScriptReason;
  /** The error of this engine. */
  readonly message: string;
  /** Where it begins in the script, in UTF-16 code units; undefined where that can't be found. */
  readonly offset?: number;
}

/** Returns whether an error of the engine is about a `return` outside of functions. Up to engine 1.42, acorn parses first, in its own words. */
export function isReturn(message: string): boolean {
  return message === 'Illegal return statement' || message === "'return' outside of function";
}

/** Returns whether an error of the engine is about octal numbers or escapes. */
export function isOctal(message: string): boolean {
  return /octal|leading zeros|\\8/i.test(message);
}

/** Returns whether an error of the engine can be that the script ends too early. */
function isOfEnd(message: string): boolean {
  return /^Unexpected (?:end|token '[)}]')|^Invalid or unexpected token|^missing |: missing |^Untermin/i.test(message);
}

function reasonOf(script: string, message: string, offset: number): ScriptReason {
  const rest = script.slice(offset, offset + 10);
  if (rest.startsWith('#!')) return 'hashbang';
  if (isReturn(message)) return 'return';
  if (isOctal(message) || /^0\d/.test(rest)) return 'octal';
  if (looksLikeTypeScript(script, offset)) return 'typescript';
  if (/^(?:export|import)\b/.test(rest) || message.includes('outside a module')) return 'module';
  return rest === '' ? 'unfinished' : 'syntax';
}

/** Returns the fault that an engine's error means. @param found where it is; undefined where it can't be found */
export function describeFault(script: string, message: string, found: number | undefined): ScriptFault {
  if (found === undefined || (found >= script.length && !isOfEnd(message))) return { reason: 'syntax', message };
  // Acorn takes the first character for a private name.
  const offset = script.slice(found - 1, found + 1) === '#!' ? found - 1 : found;
  return { reason: reasonOf(script, message, offset), message, offset };
}

/** Returns the line and the column of a fault; undefined where they can't be found. */
export function positionOf(script: string, { offset }: ScriptFault): ScriptPosition | undefined {
  if (offset === undefined) return undefined;
  const lines = script.slice(0, offset).split(/\r\n|[\n\r\u2028\u2029]/);
  return { line: lines.length, column: (lines[lines.length - 1] ?? '').length + 1 };
}
