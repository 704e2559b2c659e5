import { removeForm } from '../views/forms/remove-form';
import { withIntegration } from './shared/with-integration';

/** `remove REF`: a form that says what stops working and asks for the name. */
export const remove = withIntegration('remove', async (context, integration) => {
  const { id } = integration;
  const baseVersion = await context.snapshot(integration);
  const session = await context.sessions.create({ kind: 'remove', integrationId: id, baseVersion });
  await context.open(removeForm(context, session.id, integration), ['remove', id]);
});
