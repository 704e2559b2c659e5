import { isPayload } from '../domain/args/is-payload';
import { parseArgs } from '../domain/args/parse-args';
import { parseTyped } from '../domain/payload/parse-typed';
import type { Context } from '../ports/context';
import { misunderstoodMessage } from './shared/misunderstood-message';
import { proposeChange } from './shared/propose-change';
import { proposePayload } from './shared/propose-payload';
import { referenceNeededMessage } from './shared/with-integration';

/** `set REF field=value …`, `set REF token`, `set REF {payload}`, or a call of curl: a plan, and for a secret its own form. */
export async function set(context: Context, args: readonly string[]): Promise<void> {
  const payload = isPayload(args) ? parseTyped(args) : undefined;
  if (payload !== undefined) return proposePayload(context, payload);
  const assignments = parseArgs(args);
  const { reference, parseErrors } = assignments;
  if (parseErrors.length > 0) return context.say(misunderstoodMessage(context, parseErrors));
  if (reference === '') return context.say(referenceNeededMessage(context, 'set'));
  const { common, commands } = context.catalog;
  await proposeChange(context, assignments, () => common.nothingAsked(commands.set.usage));
}
