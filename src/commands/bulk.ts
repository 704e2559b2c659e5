import { parseArgs } from '../domain/args/parse-args';
import { matches, parseWhere } from '../domain/args/parse-where';
import type { ParseError } from '../domain/payload/entry';
import type { Context } from '../ports/context';
import { proposalMessage } from '../views/messages/proposal-message';

/** Steps of one plan: more take hours where the server limits requests, and a plan is stored as one document. */
const maxSteps = 1_000;

function tell(context: Context, mistakes: readonly ParseError[]): Promise<void> {
  const { conversation, mistakes: explained } = context.words;
  return context.say({ text: [conversation.misunderstood, ...mistakes.map(explained)].join('\n') });
}

/** `bulk WHERE field=value …`: one plan for all that are meant; all are read at once, and each again before it is changed. */
export async function bulk(context: Context, words: readonly string[]): Promise<void> {
  const { commands, batches, conversation } = context.words;
  const { conditions, rest, mistakes } = parseWhere(words);
  const { typed, address, secrets, why, reference, mistakes: others } = parseArgs(rest);
  if (mistakes.length + others.length > 0) return tell(context, [...mistakes, ...others]);
  if (conditions.length === 0) return context.say({ text: batches.whereNeeded(commands.bulk.usage) });
  const [secret] = secrets;
  if (secret !== undefined) return context.say({ text: batches.noSecrets(context.words.fields.label(secret)) });
  const [named] = Object.keys(address);
  if (named !== undefined) return context.say({ text: batches.notForMany(named) });
  if (reference.trim() !== '') return tell(context, [{ code: 'stray-word', typed: reference }]);
  if (Object.keys(typed).length === 0) return context.say({ text: conversation.nothingAsked(commands.bulk.usage) });

  const meant = (await context.integrations.list()).filter((integration) => matches(integration, conditions));
  if (meant.length === 0) return context.say({ text: batches.noneMeant });
  if (meant.length > maxSteps) return context.say({ text: batches.tooMany(meant.length, maxSteps) });
  const requests = meant.map((read) => ({ integrationId: read.id, typed, read }));
  await context.say(proposalMessage(context, await context.changes.propose(requests, why)));
}
