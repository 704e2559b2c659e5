import type { Context } from '../app/context';
import type { Assignments } from '../domain/assignments';
import type { FieldName } from '../domain/field-name';
import type { Integration } from '../domain/integration';
import { parseAssignments } from '../domain/parse-assignments';
import { proposalMessage } from '../views/proposal-message';
import { secretForm } from '../views/secret-form';
import { checkAddress } from './check-address';
import { resolve } from './resolve';

async function openSecretForm(context: Context, integration: Integration, field: FieldName): Promise<void> {
  const draft = await context.drafts.create({
    mode: 'secret',
    integrationId: integration.id,
    seen: await context.seen(integration),
    field,
  });
  await context.open(secretForm(context, draft.id, integration, field), ['set', integration.id, field]);
}

function secretNotHere({ words }: Context, field: FieldName): string {
  return words.conversation.secretNotHere(words.fields.label(field));
}

/** What cannot be understood before anything is read. */
function misunderstanding(context: Context, assignments: Assignments): string | undefined {
  const { words } = context;
  const { reference, mistakes } = assignments;
  if (mistakes.length > 0) return [words.conversation.misunderstood, ...mistakes.map(words.mistakes)].join('\n');
  return reference === '' ? words.conversation.referenceNeeded(words.commands.set.usage) : undefined;
}

/** `set REF field=value …`, `set REF token`, or `set REF {payload}`: a plan, and for a secret its own form. */
export async function set(context: Context, words: readonly string[]): Promise<void> {
  const assignments = parseAssignments(words);
  const misunderstood = misunderstanding(context, assignments);
  if (misunderstood !== undefined) return context.say({ text: misunderstood });
  const { reference, rest, typed, secrets, secretInCommand, address, why } = assignments;
  const integration = await resolve(context, reference, (id) => ['set', id, ...rest]);
  if (integration === undefined) return;

  const refusal = checkAddress(context.words, integration, address);
  if (refusal !== undefined) return context.say({ text: refusal });
  const [secret] = secrets;
  if (secret !== undefined) await openSecretForm(context, integration, secret);
  if (secret !== undefined && secretInCommand) await context.say({ text: secretNotHere(context, secret) });
  if (Object.keys(typed).length === 0) {
    const { conversation, commands } = context.words;
    return secret === undefined ? context.say({ text: conversation.nothingAsked(commands.set.usage) }) : undefined;
  }
  const proposal = await context.changes.propose([{ integrationId: integration.id, typed }], why);
  await context.say(proposalMessage(context, proposal));
}
