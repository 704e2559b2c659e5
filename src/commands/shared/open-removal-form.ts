import type { Integration } from '../../domain/integration/integration';
import type { Context } from '../../ports/context';
import { removeForm } from '../../views/forms/remove-form';

/** Opens a form that says what stops working and asks for the name. `notices` say why, where the person did not ask for it. */
export async function openRemovalForm(
  context: Context,
  integration: Integration,
  notices: readonly string[] = [],
): Promise<void> {
  const { id } = integration;
  const baseVersion = await context.snapshot(integration);
  const session = await context.sessions.create({ kind: 'remove', integrationId: id, baseVersion });
  await context.open(removeForm(context, session.id, integration, notices), ['remove', id]);
}
