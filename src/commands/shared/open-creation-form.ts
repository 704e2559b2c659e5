import type { FieldValues } from '../../domain/fields/field-values';
import type { IntegrationType } from '../../domain/fields/integration-type';
import { newIntegration } from '../../domain/integration/new-integration';
import { withReleaseFields } from '../../domain/integration/with-release-fields';
import { requirePermission } from '../../domain/permissions';
import type { Context } from '../../ports/context';
import { integrationForm } from '../../views/forms/integration-form';

/**
 * The form of a new integration with these values; without secrets, which no form shows.
 *
 * @throws NotPermittedError
 */
export async function openCreationForm(
  context: Context,
  type: IntegrationType,
  values: FieldValues,
  again: readonly string[],
): Promise<void> {
  const [authority, release] = await Promise.all([context.authority(), context.release()]);
  requirePermission(authority, type);
  const integration = withReleaseFields(newIntegration(type, values), release);
  const { id, updatedAt } = integration;
  const seen = { type, updatedAt, values: integration.values };
  const stage = { mode: 'edit', integrationId: id, seen, typed: {} } as const;
  const draft = await context.drafts.create(stage);
  await context.open(integrationForm(context, draft.id, integration, {}), again);
}
