import { isTypedPayload } from '../payload/parse-typed';
import { setsField } from './drop-secrets';

/** Returns whether the words of a command are a payload, and not fields with their values. A value may begin with a brace, too. */
export function isPayload(args: readonly string[]): boolean {
  const field = args.findIndex((word, at) => /^[A-Za-z_][\w-]*=/.test(word) || setsField(args, at));
  return isTypedPayload(args, field);
}
