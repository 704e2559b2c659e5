import { parseArgs } from '../domain/args/parse-args';
import { parseCurl } from '../domain/payload/parse-curl';
import type { Context } from '../ports/context';
import { apply } from './apply';
import { misunderstoodMessage } from './shared/misunderstood-message';
import { proposeChange } from './shared/propose-change';
import { referenceNeededMessage } from './shared/with-integration';

/** `set REF field=value …`, `set REF token`, `set REF {payload}`, or a call of curl: a plan, and for a secret its own form. */
export async function set(context: Context, args: readonly string[]): Promise<void> {
  if (parseCurl(args) !== undefined) return apply(context, args);
  const assignments = parseArgs(args);
  const { reference, parseErrors } = assignments;
  if (parseErrors.length > 0) return context.say(misunderstoodMessage(context, parseErrors));
  if (reference === '') return context.say(referenceNeededMessage(context, 'set'));
  await proposeChange(context, assignments, context.catalog.commands.set.usage);
}
