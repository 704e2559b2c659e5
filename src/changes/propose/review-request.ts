import type { ChangeRequest, UpdateRequest } from '../../domain/change/request';
import { roomWarnings } from '../../domain/change/room-warnings';
import { type Vault, decryptSecrets } from '../../domain/change/secrets';
import { sideEffects } from '../../domain/change/side-effects';
import { diff } from '../../domain/fields/diff';
import { isEquivalent, isIdentical } from '../../domain/fields/field-value';
import { type FieldValues, pickFields } from '../../domain/fields/field-values';
import { fieldsOf } from '../../domain/fields/fields';
import { normalizeLikeServer } from '../../domain/fields/server-normalization';
import type { Integration } from '../../domain/integration/integration';
import { withReleaseFields } from '../../domain/integration/with-release-fields';
import { requireVisible } from '../../domain/permissions';
import { referencesIn, validateIntegration } from '../../domain/validation/check-integration';
import {
  type ParsedChanges,
  type RawChanges,
  parseChanges,
  withStoredUrls,
} from '../../domain/validation/parse-changes';
import { explainNames } from '../../domain/validation/typed-names';
import type { ChangePorts } from '../../ports/change-ports';
import { detectExternalChange } from '../history/external-changes';
import { changesSince } from './changes-since';
import type { Examination } from './examination';
import { readNames } from './read-names';
import { reviewCreation } from './review-creation';
import { reviewRemoval } from './review-removal';

/** Returns the version that the person saw while typing. */
function versionSeen(integration: Integration, { baseVersion }: UpdateRequest, vault: Vault): Integration {
  if (baseVersion === undefined || baseVersion.updatedAt === integration.updatedAt) return integration;
  const shown = decryptSecrets(integration.type, baseVersion.values, vault).values;
  return { ...integration, values: { ...integration.values, ...shown } };
}

/** Parses what was typed. A field that still has the value the person saw is no change: it must not undo what others changed since. */
function parseTyped(integration: Integration, asSeen: Integration, typed: RawChanges): ParsedChanges {
  if (asSeen === integration) return parseChanges(integration, typed);
  const { changes, problems } = parseChanges(asSeen, typed);
  return parseChanges(
    integration,
    pickFields(typed, (name) => changes[name] !== undefined || problems[name] !== undefined),
  );
}

/** Returns the requested values that are not stored exactly so; none where all of them mean the same as what is stored. */
function differingValues({ type, values: stored }: Integration, { values = {} }: UpdateRequest): FieldValues {
  const changes = pickFields(values, (name) => !isIdentical(values[name], stored[name]));
  const isChanged = fieldsOf(type).some(
    ({ name }) => changes[name] !== undefined && !isEquivalent(changes[name], stored[name]),
  );
  return isChanged ? changes : {};
}

/** Returns who made this version, where that is known. */
async function lastActor(ports: ChangePorts, { id, updatedAt, updatedBy }: Integration): Promise<string | undefined> {
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
  const integration = withReleaseFields(requireVisible(missingPermissions, stored), release);
  const { type, values } = integration;

  const asSeen = versionSeen(integration, request, vault);
  const restored = withStoredUrls(type, request.typed ?? {}, [asSeen.values, values]);
  const { typed, readings } = await readNames(ports, asSeen, restored);
  const parsed = parseTyped(integration, asSeen, typed);
  const changes = { ...parsed.changes, ...differingValues(integration, request) };
  const whole = { type, values: { ...values, ...changes }, changed: changes };
  const isUnchanged = Object.keys(changes).length === 0;
  const externalChanges = changesSince(integration, request.baseVersion, vault);
  const [checked, changedBy] = await Promise.all([
    isUnchanged ? undefined : ports.findMissingReferences(referencesIn(whole)),
    request.detectsLater !== true
      ? detectExternalChange(ports, integration)
      : externalChanges.length > 0
        ? lastActor(ports, integration)
        : integration.updatedBy,
  ]);
  const after = normalizeLikeServer(type, whole.values);
  return {
    integration,
    changes,
    problems: explainNames(
      { ...(checked === undefined ? {} : validateIntegration(whole, checked)), ...parsed.problems },
      readings,
    ),
    preview: {
      integration,
      diff: diff(type, values, after),
      sideEffects: sideEffects(integration, changes, after, release),
      roomWarnings: checked === undefined ? [] : roomWarnings(whole, checked),
      externalChanges,
      conflicts: externalChanges.map(({ field }) => field.name).filter((name) => changes[name] !== undefined),
      changedBy,
    },
  };
}

/**
 * Reads the integration, checks the person's permission and what they ask for.
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
