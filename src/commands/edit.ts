import { withReleaseFields } from '../domain/integration/with-release-fields';
import type { Context } from '../ports/context';
import { integrationForm } from '../views/forms/integration-form';
import { openPicker } from './shared/open-picker';
import { resolveOne } from './shared/resolve-one';

/** `edit REF`: the form; without a reference a choice among the newest. */
export async function edit(context: Context, words: readonly string[]): Promise<void> {
  const reference = words.join(' ');
  if (reference.trim() === '') return openPicker(context);
  const [integration, release] = await Promise.all([
    resolveOne(context, reference, (id) => ['edit', id]),
    context.release(),
  ]);
  if (integration === undefined) return;
  const seen = await context.seen(integration);
  const stage = { mode: 'edit', integrationId: integration.id, seen, typed: {} } as const;
  const draft = await context.drafts.create(stage);
  const shown = withReleaseFields(integration, release);
  await context.open(integrationForm(context, draft.id, shown, {}), ['edit', integration.id]);
}
