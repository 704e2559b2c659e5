import type { ChangeRequest } from '../../domain/change/request';
import type { Snapshot } from '../../domain/change/snapshot';
import type { Integration } from '../../domain/integration/integration';
import { isNew, newIntegration } from '../../domain/integration/new-integration';
import { withReleaseFields } from '../../domain/integration/with-release-fields';
import type { RawChanges } from '../../domain/validation/parse-changes';
import type { Context } from '../../ports/context';

/** What a form is about. */
interface Subject {
  readonly integrationId: string;
  readonly seen: Snapshot;
  /** The removal that a new one is created instead of. */
  readonly undoes?: string | undefined;
}

/** The integration of a form, as it is stored now; for a new one, what its form began with. @throws NotPermittedError, GoneError */
export async function formTarget(context: Context, { integrationId, seen }: Subject): Promise<Integration> {
  const [integration, release] = await Promise.all([
    isNew({ id: integrationId }) ? newIntegration(seen.type, seen.values) : context.integrations.get(integrationId),
    context.release(),
  ]);
  return withReleaseFields(integration, release);
}

/** What a form asks for, with what was typed into it. */
export function formRequest({ integrationId, seen, undoes }: Subject, typed: RawChanges): ChangeRequest {
  return isNew({ id: integrationId })
    ? { kind: 'create', type: seen.type, values: seen.values, typed, undoes }
    : { integrationId, seen, typed };
}
