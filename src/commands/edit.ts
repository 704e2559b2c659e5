import { editForm } from '../domain/change/form-session';
import type { Command } from '../ports/handlers';
import { integrationForm } from '../views/forms/integration-form';
import { openPicker } from './shared/open-picker';
import { withIntegration } from './shared/with-integration';

const openForm = withIntegration(
  'edit',
  async (context, stored) => {
    const { integration, step } = editForm(stored, await context.snapshot(stored), await context.release());
    const session = await context.sessions.create(step);
    await context.open(integrationForm(context, session.id, integration, {}), ['edit', stored.id]);
  },
  (context) => context.release(),
);

/** `edit REF`: the form of an integration. Without a reference, a choice among the newest. */
export const edit: Command = (context, args) =>
  args.join(' ').trim() === '' ? openPicker(context) : openForm(context, args);
