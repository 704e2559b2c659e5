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
  retryCommand: readonly string[],
): Promise<void> {
  const [missingPermissions, release] = await Promise.all([context.missingPermissions(), context.release()]);
  requirePermission(missingPermissions, type);
  const integration = withReleaseFields(newIntegration(type, values), release);
  const { id, updatedAt } = integration;
  const baseVersion = { type, updatedAt, values: integration.values };
  const step = { kind: 'edit', integrationId: id, baseVersion, typed: {} } as const;
  const session = await context.sessions.create(step);
  await context.open(integrationForm(context, session.id, integration, {}), retryCommand);
}
