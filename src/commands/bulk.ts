import { parseArgs } from '../domain/args/parse-args';
import { matches, parseWhere } from '../domain/args/parse-where';
import type { ParseError } from '../domain/payload/entry';
import type { Context } from '../ports/context';
import { proposalMessage } from '../views/messages/proposal-message';

/** Steps of one plan: more take hours where the server limits requests, and a plan is stored as one document. */
const maxSteps = 1_000;

function tell(context: Context, parseErrors: readonly ParseError[]): Promise<void> {
  const { common, parseErrors: explained } = context.catalog;
  return context.say({ text: [common.misunderstood, ...parseErrors.map(explained)].join('\n') });
}

/** `bulk WHERE field=value …`: one plan for all that are meant; all are read at once, and each again before it is changed. */
export async function bulk(context: Context, args: readonly string[]): Promise<void> {
  const { commands, batch, common } = context.catalog;
  const { conditions, rest, parseErrors } = parseWhere(args);
  const { typed, targetHints, secrets, reason, reference, parseErrors: others } = parseArgs(rest);
  if (parseErrors.length + others.length > 0) return tell(context, [...parseErrors, ...others]);
  if (conditions.length === 0) return context.say({ text: batch.whereNeeded(commands.bulk.usage) });
  const [secret] = secrets;
  if (secret !== undefined) return context.say({ text: batch.noSecrets(context.catalog.fields.label(secret)) });
  const [named] = Object.keys(targetHints);
  if (named !== undefined) return context.say({ text: batch.notForMany(named) });
  if (reference.trim() !== '') return tell(context, [{ code: 'stray-word', typed: reference }]);
  if (Object.keys(typed).length === 0) return context.say({ text: common.nothingAsked(commands.bulk.usage) });

  const meant = (await context.integrations.list()).filter((integration) => matches(integration, conditions));
  if (meant.length === 0) return context.say({ text: batch.noneMeant });
  if (meant.length > maxSteps) return context.say({ text: batch.tooMany(meant.length, maxSteps) });
  const requests = meant.map((read) => ({ integrationId: read.id, typed, read }));
  await context.say(proposalMessage(context, await context.changes.propose(requests, reason)));
}
