import type { Assignments } from '../domain/args/assignments';
import { parseArgs } from '../domain/args/parse-args';
import { parseCurl } from '../domain/payload/parse-curl';
import type { Context } from '../ports/context';
import { apply } from './apply';
import { proposeChange } from './shared/propose-change';

/** What cannot be understood before anything is read. */
function misunderstanding(context: Context, assignments: Assignments): string | undefined {
  const { words } = context;
  const { reference, mistakes } = assignments;
  if (mistakes.length > 0) return [words.conversation.misunderstood, ...mistakes.map(words.mistakes)].join('\n');
  return reference === '' ? words.conversation.referenceNeeded(words.commands.set.usage) : undefined;
}

/** `set REF field=value …`, `set REF token`, `set REF {payload}`, or a call of curl: a plan, and for a secret its own form. */
export async function set(context: Context, words: readonly string[]): Promise<void> {
  if (parseCurl(words) !== undefined) return apply(context, words);
  const assignments = parseArgs(words);
  const misunderstood = misunderstanding(context, assignments);
  if (misunderstood !== undefined) return context.say({ text: misunderstood });
  await proposeChange(context, assignments, context.words.commands.set.usage);
}
