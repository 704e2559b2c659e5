import type { ChangeRequest, UpdateRequest } from '../../domain/change/request';
import { sideEffects } from '../../domain/change/side-effects';
import { NotFoundError } from '../../domain/errors';
import { diff } from '../../domain/fields/diff';
import { type FieldName, fieldNames } from '../../domain/fields/field-name';
import { type FieldValue, type RawValue, isEquivalent, isIdentical } from '../../domain/fields/field-value';
import type { FieldValues } from '../../domain/fields/field-values';
import { normalizeLikeServer } from '../../domain/fields/server-normalization';
import type { Integration } from '../../domain/integration/integration';
import { withReleaseFields } from '../../domain/integration/with-release-fields';
import { requireAnyPermission, requirePermission } from '../../domain/permissions';
import { referencesIn, validateIntegration } from '../../domain/validation/check-integration';
import { type RawChanges, parseChanges } from '../../domain/validation/parse-changes';
import type { ChangePorts } from '../../ports/change-ports';
import { detectExternalChange } from '../history/external-changes';
import { changesSince } from './changes-since';
import type { Examination } from './examination';
import { reviewCreation } from './review-creation';
import { reviewRemoval } from './review-removal';

/** What the person really changed: a field left as they saw it must not undo what others made of it since. */
function intended(integration: Integration, { typed = {}, baseVersion }: UpdateRequest): RawChanges {
  if (baseVersion === undefined) return typed;
  const asSeen = { ...integration, values: { ...integration.values, ...baseVersion.values } };
  const { changes, problems } = parseChanges(asSeen, typed);
  const kept: Partial<Record<FieldName, RawValue>> = {};
  for (const name of fieldNames) {
    const text = typed[name];
    if (text !== undefined && (changes[name] !== undefined || problems[name] !== undefined)) kept[name] = text;
  }
  return kept;
}

/** The given values that are not stored alike; none where that makes no difference to anybody. */
function differing(integration: Integration, { values = {} }: UpdateRequest): FieldValues {
  const changes: Partial<Record<FieldName, FieldValue>> = {};
  for (const name of fieldNames) {
    const value = values[name];
    if (value !== undefined && !isIdentical(value, integration.values[name])) changes[name] = value;
  }
  const differs = fieldNames.some((name) => name in changes && !isEquivalent(changes[name], integration.values[name]));
  return differs ? changes : {};
}

/** Who made the version that was read among many, where that is known; only where the person is told of their change. */
async function whoChanged(ports: ChangePorts, { id, updatedAt, updatedBy }: Integration): Promise<string | undefined> {
  const lastSeen = await ports.history.lastSeenVersion(id);
  return lastSeen?.updatedAt === updatedAt ? lastSeen.actor : updatedBy;
}

async function reviewUpdate(ports: ChangePorts, request: UpdateRequest): Promise<Examination> {
  const [missingPermissions, stored, release, vault] = await Promise.all([
    ports.missingPermissions(),
    request.read ?? ports.api.get(request.integrationId),
    ports.release(),
    ports.vault(),
  ]);
  requireAnyPermission(missingPermissions);
  if (stored === undefined) throw new NotFoundError();
  const integration = withReleaseFields(stored, release);
  const { type, values } = integration;
  requirePermission(missingPermissions, type);

  const understood = parseChanges(integration, intended(integration, request));
  const changes = { ...understood.changes, ...differing(integration, request) };
  const whole = { type, values: { ...values, ...changes }, changed: changes };
  const isNothing = Object.keys(changes).length === 0;
  const externalChanges = changesSince(integration, request.baseVersion, vault);
  const [problemsOfWhole, changedBy] = await Promise.all([
    isNothing
      ? {}
      : ports.findMissingReferences(referencesIn(whole)).then((unknown) => validateIntegration(whole, unknown)),
    request.read === undefined
      ? detectExternalChange(ports, integration)
      : externalChanges.length > 0
        ? whoChanged(ports, integration)
        : integration.updatedBy,
  ]);
  const after = normalizeLikeServer(type, whole.values);
  return {
    integration,
    changes,
    problems: { ...problemsOfWhole, ...understood.problems },
    preview: {
      integration,
      diff: diff(type, values, after),
      sideEffects: sideEffects(integration, changes, after, release),
      externalChanges,
      conflicts: externalChanges.map(({ field }) => field.name).filter((name) => changes[name] !== undefined),
      changedBy,
    },
  };
}

/**
 * Reads what there is to read, authorises the person and checks what they ask for.
 *
 * @throws NotPermittedError, NotFoundError, and what the API throws
 */
export async function reviewRequest(ports: ChangePorts, request: ChangeRequest): Promise<Examination> {
  switch (request.kind) {
    case 'create':
      return reviewCreation(ports, request);
    case 'remove':
      return reviewRemoval(ports, request);
    default:
      return reviewUpdate(ports, request);
  }
}
