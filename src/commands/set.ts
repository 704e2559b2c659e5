import type { Assignments } from '../domain/args/assignments';
import { parseArgs } from '../domain/args/parse-args';
import { parseCurl } from '../domain/payload/parse-curl';
import type { Context } from '../ports/context';
import { apply } from './apply';
import { proposeChange } from './shared/propose-change';

/** What cannot be understood before anything is read. */
function misunderstanding(context: Context, assignments: Assignments): string | undefined {
  const { catalog } = context;
  const { reference, parseErrors } = assignments;
  if (parseErrors.length > 0) return [catalog.common.misunderstood, ...parseErrors.map(catalog.parseErrors)].join('\n');
  return reference === '' ? catalog.common.referenceNeeded(catalog.commands.set.usage) : undefined;
}

/** `set REF field=value …`, `set REF token`, `set REF {payload}`, or a call of curl: a plan, and for a secret its own form. */
export async function set(context: Context, args: readonly string[]): Promise<void> {
  if (parseCurl(args) !== undefined) return apply(context, args);
  const assignments = parseArgs(args);
  const misunderstood = misunderstanding(context, assignments);
  if (misunderstood !== undefined) return context.say({ text: misunderstood });
  await proposeChange(context, assignments, context.catalog.commands.set.usage);
}
