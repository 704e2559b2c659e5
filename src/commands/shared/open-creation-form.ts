import type { FieldValues } from '../../domain/fields/field-values';
import type { IntegrationType } from '../../domain/fields/integration-type';
import { creationForm } from '../../domain/change/form-session';
import { newIntegration } from '../../domain/integration/new-integration';
import { requirePermission } from '../../domain/permissions';
import type { Context } from '../../ports/context';
import { integrationForm } from '../../views/forms/integration-form';

/**
 * Opens the form of a new integration with these values.
 *
 * @param values without secrets, which no form shows
 * @param notices why it opens, where the person did not ask for it
 * @throws NotPermittedError
 */
export async function openCreationForm(
  context: Context,
  type: IntegrationType,
  values: FieldValues,
  retryCommand: readonly string[],
  notices: readonly string[] = [],
): Promise<void> {
  const [missingPermissions, release] = await Promise.all([context.missingPermissions(), context.release()]);
  requirePermission(missingPermissions, type);
  const { values: kept } = await context.snapshot(newIntegration(type, values));
  const { integration, step } = creationForm(type, kept, release);
  const session = await context.sessions.create(step);
  await context.open(integrationForm(context, session.id, integration, {}, notices), retryCommand);
}
