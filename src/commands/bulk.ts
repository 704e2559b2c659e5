import { parseSpelled } from '../domain/args/parse-args';
import { matches, parseWhere } from '../domain/args/parse-where';
import { spellOut } from '../domain/args/spell-out';
import { inputLimits } from '../lib/input-limits';
import type { Context } from '../ports/context';
import { proposalMessage } from '../views/messages/proposal-message';
import { misunderstoodMessage } from './shared/misunderstood-message';

/** The most steps of one plan: more take hours where the server limits requests, and a plan is stored as one document. */
const maxSteps = 1_000;

/** `bulk WHERE field=value …`: one plan for all integrations that match. All are read at once, and each again before it is changed. */
export async function bulk(context: Context, args: readonly string[]): Promise<void> {
  await context.permittedTypes();
  const { commands, batch, common } = context.catalog;
  const spelled = spellOut(args, true);
  const { conditions, rest, parseErrors: whereErrors } = parseWhere(spelled.args);
  const {
    typed,
    targetHints,
    secrets,
    reason,
    reference,
    parseErrors: changeErrors,
  } = parseSpelled({
    args: rest,
    parseErrors: [],
  });
  const parseErrors = [...spelled.parseErrors, ...whereErrors, ...changeErrors];
  if (parseErrors.length > 0) return context.say(misunderstoodMessage(context, parseErrors));
  if (conditions.length === 0) return context.say({ text: batch.whereNeeded(commands.bulk.usage) });
  if (conditions.length > inputLimits.conditions)
    return context.say({ text: batch.tooManyConditions(inputLimits.conditions) });
  const [secret] = secrets;
  if (secret !== undefined) return context.say({ text: batch.noSecrets(context.catalog.fields.label(secret)) });
  const [named] = Object.keys(targetHints);
  if (named !== undefined) return context.say({ text: batch.notForMany(named) });
  if (reference.trim() !== '')
    return context.say(misunderstoodMessage(context, [{ code: 'stray-word', typed: reference }]));
  if (Object.keys(typed).length === 0) return context.say({ text: common.nothingAsked(commands.bulk.usage) });

  const matching = (await context.integrations.list()).filter((integration) => matches(integration, conditions));
  if (matching.length === 0) return context.say({ text: batch.noMatch });
  if (matching.length > maxSteps) return context.say({ text: batch.tooMany(matching.length, maxSteps) });
  const requests = matching.map((read) => ({ integrationId: read.id, typed, read, detectsLater: true }));
  await context.say(proposalMessage(context, await context.changes.propose(requests, reason)));
}
