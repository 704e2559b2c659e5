import type { Assignments } from '../../domain/args/assignments';
import { checkTarget } from '../../domain/args/check-target';
import type { FieldName } from '../../domain/fields/field-name';
import { type Integration, nameOf } from '../../domain/integration/integration';
import type { Context } from '../../ports/context';
import { secretForm } from '../../views/forms/secret-form';
import { proposalMessage } from '../../views/messages/proposal-message';
import { resolveOne } from './resolve-one';

async function openSecretForm(context: Context, integration: Integration, field: FieldName): Promise<void> {
  const session = await context.sessions.create({
    kind: 'secret',
    integrationId: integration.id,
    baseVersion: await context.snapshot(integration),
    field,
  });
  await context.open(secretForm(context, session.id, integration, field), ['set', integration.id, field]);
}

function secretNotHereText({ catalog }: Context, field: FieldName): string {
  return catalog.common.secretNotHere(catalog.fields.label(field));
}

/**
 * Proposes the change of one integration that a command asks for, and opens a form for a secret.
 *
 * @param nothingAsked says that it names no field of this integration
 */
export async function proposeChange(
  context: Context,
  assignments: Assignments,
  nothingAsked: (name: string) => string,
): Promise<void> {
  const { reference, rest, typed, secrets, secretInCommand, targetHints, reason } = assignments;
  const integration = await resolveOne(context, reference, (id) => ['set', id, ...rest]);
  if (integration === undefined) return;

  const mismatch = await checkTarget(integration, targetHints, (url) => context.integrations.find(url));
  if (mismatch !== undefined)
    return context.say({ text: context.catalog.payload.targetMismatch(nameOf(integration), mismatch) });
  const [secret] = secrets;
  if (secret !== undefined) await openSecretForm(context, integration, secret);
  if (secret !== undefined && secretInCommand) await context.say({ text: secretNotHereText(context, secret) });
  if (Object.keys(typed).length === 0)
    return secret === undefined ? context.say({ text: nothingAsked(nameOf(integration)) }) : undefined;
  const proposal = await context.changes.propose([{ integrationId: integration.id, read: integration, typed }], reason);
  await context.say(proposalMessage(context, proposal));
}
