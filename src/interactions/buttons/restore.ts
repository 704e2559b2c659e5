import { newIntegration } from '../../domain/integration/new-integration';
import { withReleaseFields } from '../../domain/integration/with-release-fields';
import type { Action } from '../../ports/handlers';
import { integrationForm } from '../../views/forms/integration-form';

/** The button where what was removed cannot be created again as it was: the form, filled with that, to be corrected. */
export const restore: Action = async (context, removalId) => {
  const [removal, release] = await Promise.all([context.history.removal(removalId), context.release()]);
  if (removal === undefined) {
    await context.say({ text: context.catalog.history.unknownChange });
    return { kind: 'done' };
  }
  const { type, values } = removal;
  const integration = withReleaseFields(newIntegration(type, values), release);
  const { id, updatedAt } = integration;
  const baseVersion = { type, updatedAt, values: integration.values };
  const session = await context.sessions.create({
    kind: 'edit',
    integrationId: id,
    baseVersion,
    typed: {},
    reverts: removalId,
  });
  return { kind: 'open', view: integrationForm(context, session.id, integration, {}) };
};
