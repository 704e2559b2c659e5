import type { Context } from '../app/context';
import type { Assignments } from '../domain/assignments';
import type { FieldName } from '../domain/field-name';
import type { Integration } from '../domain/integration';
import { parseAssignments } from '../domain/parse-assignments';
import { seenVersion } from '../domain/seen-version';
import { proposalMessage } from '../views/proposal-message';
import { secretForm } from '../views/secret-form';
import { checkAddress } from './check-address';
import { resolve } from './resolve';

async function openSecretForm(context: Context, integration: Integration, field: FieldName): Promise<void> {
  const draft = await context.drafts.create({
    mode: 'secret',
    integrationId: integration.id,
    seen: seenVersion(integration),
    field,
  });
  await context.open(secretForm(context, draft.id, integration, field), ['set', integration.id, field]);
}

/** A secret is changed alone, in its form: a plan of the rest beside it would be easy to overlook. */
async function askForSecret(
  context: Context,
  integration: Integration,
  assignments: Assignments,
  field: FieldName,
): Promise<void> {
  const { conversation, fields } = context.words;
  await openSecretForm(context, integration, field);
  if (assignments.secretInCommand) await context.say({ text: conversation.secretNotHere(fields.label(field)) });
  if (Object.keys(assignments.typed).length > 0)
    await context.say({ text: conversation.secretOnly(fields.label(field)) });
}

/** The same command for a button; a secret that came with it must not travel through a view. */
function wordsAgain({ rest, secrets, secretInCommand }: Assignments): readonly string[] {
  return secretInCommand ? secrets.slice(0, 1) : rest;
}

/** What cannot be understood before anything is read. */
function misunderstanding(context: Context, assignments: Assignments): string | undefined {
  const { words } = context;
  const { reference, typed, secrets, mistakes } = assignments;
  if (mistakes.length > 0) return [words.conversation.misunderstood, ...mistakes.map(words.mistakes)].join('\n');
  if (reference === '') return words.conversation.referenceNeeded(words.commands.set.usage);
  const asksNothing = Object.keys(typed).length === 0 && secrets.length === 0;
  return asksNothing ? words.conversation.nothingAsked(words.commands.set.usage) : undefined;
}

/** `set REF field=value …`, `set REF token`, or `set REF {payload}`: a plan, or the form of a secret. */
export async function set(context: Context, words: readonly string[]): Promise<void> {
  const assignments = parseAssignments(words);
  const misunderstood = misunderstanding(context, assignments);
  if (misunderstood !== undefined) return context.say({ text: misunderstood });
  const { reference, typed, secrets, address, why } = assignments;
  const integration = await resolve(context, reference, (id) => ['set', id, ...wordsAgain(assignments)]);
  if (integration === undefined) return;

  const refusal = checkAddress(context.words, integration, address);
  if (refusal !== undefined) return context.say({ text: refusal });
  const [secret] = secrets;
  if (secret !== undefined) return askForSecret(context, integration, assignments, secret);
  const proposal = await context.changes.propose([{ integrationId: integration.id, typed }], why);
  await context.say(proposalMessage(context, proposal));
}
