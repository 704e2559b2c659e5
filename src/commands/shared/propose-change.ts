import type { Assignments } from '../../domain/args/assignments';
import { checkTarget, mismatchedUrl } from '../../domain/args/check-target';
import type { FieldName } from '../../domain/fields/field-name';
import { type Integration, nameOf } from '../../domain/integration/integration';
import { allFound } from '../../domain/integration/reference';
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

function secretNotHere({ catalog }: Context, field: FieldName): string {
  return catalog.common.secretNotHere(catalog.fields.label(field));
}

/** A plan for what was asked of one integration, and for a secret its own form. `usage` is that of the command. */
export async function proposeChange(context: Context, assignments: Assignments, usage: string): Promise<void> {
  const { reference, rest, typed, secrets, secretInCommand, targetHints, reason } = assignments;
  const integration = await resolveOne(context, reference, (id) => ['set', id, ...rest]);
  if (integration === undefined) return;

  const url = mismatchedUrl(integration, targetHints);
  const callers = url === undefined ? [] : allFound(await context.integrations.find(url));
  const mismatch = checkTarget(integration, targetHints, callers);
  if (mismatch !== undefined)
    return context.say({ text: context.catalog.payload.targetMismatch(nameOf(integration), mismatch) });
  const [secret] = secrets;
  if (secret !== undefined) await openSecretForm(context, integration, secret);
  if (secret !== undefined && secretInCommand) await context.say({ text: secretNotHere(context, secret) });
  if (Object.keys(typed).length === 0) {
    const { nothingAsked } = context.catalog.common;
    return secret === undefined ? context.say({ text: nothingAsked(usage) }) : undefined;
  }
  const proposal = await context.changes.propose([{ integrationId: integration.id, typed }], reason);
  await context.say(proposalMessage(context, proposal));
}
