import { creationForm } from '../../domain/change/form-session';
import type { Action } from '../../ports/handlers';
import { integrationForm } from '../../views/forms/integration-form';

/** The button where a removed integration cannot be created again as it was: opens the form with its values, to be corrected. */
export const restore: Action = async (context, removalId) => {
  const [removal, release] = await Promise.all([context.history.removal(removalId), context.release()]);
  if (removal === undefined) {
    await context.say({ text: context.catalog.history.unknownChange });
    return { kind: 'done' };
  }
  const { integration, step } = creationForm(removal.type, removal.values, release, removalId);
  const session = await context.sessions.create(step);
  return { kind: 'open', view: integrationForm(context, session.id, integration, {}) };
};
