import { withReleaseFields } from '../domain/integration/with-release-fields';
import type { Context } from '../ports/context';
import { integrationForm } from '../views/forms/integration-form';
import { openPicker } from './shared/open-picker';
import { resolveOne } from './shared/resolve-one';

/** `edit REF`: the form; without a reference a choice among the newest. */
export async function edit(context: Context, args: readonly string[]): Promise<void> {
  const reference = args.join(' ');
  if (reference.trim() === '') return openPicker(context);
  const [integration, release] = await Promise.all([
    resolveOne(context, reference, (id) => ['edit', id]),
    context.release(),
  ]);
  if (integration === undefined) return;
  const baseVersion = await context.snapshot(integration);
  const step = { kind: 'edit', integrationId: integration.id, baseVersion, typed: {} } as const;
  const session = await context.sessions.create(step);
  const shown = withReleaseFields(integration, release);
  await context.open(integrationForm(context, session.id, shown, {}), ['edit', integration.id]);
}
