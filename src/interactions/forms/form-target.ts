import type { FormTarget } from '../../domain/change/form-session';
import type { ChangeRequest } from '../../domain/change/request';
import type { Integration } from '../../domain/integration/integration';
import { isNew, newIntegration } from '../../domain/integration/new-integration';
import { withReleaseFields } from '../../domain/integration/with-release-fields';
import type { RawChanges } from '../../domain/validation/parse-changes';
import type { Context } from '../../ports/context';

/** Returns the integration of a form as it is stored now; for a new one, what its form began with. @throws NotPermittedError, NotFoundError */
export async function formTarget(context: Context, { integrationId, baseVersion }: FormTarget): Promise<Integration> {
  const [integration, release] = await Promise.all([
    isNew({ id: integrationId })
      ? newIntegration(baseVersion.type, baseVersion.values)
      : context.integrations.get(integrationId),
    context.release(),
  ]);
  return withReleaseFields(integration, release);
}

/** Returns the change that a form asks for with what was typed into it. */
export function formRequest({ integrationId, baseVersion, reverts }: FormTarget, typed: RawChanges): ChangeRequest {
  return isNew({ id: integrationId })
    ? { kind: 'create', type: baseVersion.type, values: baseVersion.values, typed, reverts }
    : { integrationId, baseVersion, typed };
}
