import type { Context } from '../app/context';
import { demand } from '../domain/authority';
import type { FieldValues } from '../domain/integration';
import type { IntegrationType } from '../domain/integration-type';
import { newIntegration } from '../domain/new-integration';
import { withKnownFields } from '../domain/with-known-fields';
import { integrationForm } from '../views/integration-form';

/**
 * The form of a new integration with these values; without secrets, which no form shows.
 *
 * @throws NotPermittedError
 */
export async function openNew(
  context: Context,
  type: IntegrationType,
  values: FieldValues,
  again: readonly string[],
): Promise<void> {
  const [authority, release] = await Promise.all([context.authority(), context.release()]);
  demand(authority, type);
  const integration = withKnownFields(newIntegration(type, values), release);
  const { id, updatedAt } = integration;
  const seen = { type, updatedAt, values: integration.values };
  const stage = { mode: 'edit', integrationId: id, seen, typed: {} } as const;
  const draft = await context.drafts.create(stage);
  await context.open(integrationForm(context, draft.id, integration, {}), again);
}
