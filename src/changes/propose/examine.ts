import type { ChangeRequest, UpdateRequest } from '../../domain/change/request';
import { sideEffects } from '../../domain/change/side-effects';
import { GoneError } from '../../domain/errors';
import { differences } from '../../domain/fields/diff';
import { type FieldName, fieldNames } from '../../domain/fields/field-name';
import { type FieldValue, type TypedValue, isSameValue, isStoredAlike } from '../../domain/fields/field-value';
import type { FieldValues } from '../../domain/fields/field-values';
import { afterServer } from '../../domain/fields/server-normalization';
import type { Integration } from '../../domain/integration/integration';
import { withKnownFields } from '../../domain/integration/with-release-fields';
import { demand, demandAny } from '../../domain/permissions';
import { checkWhole, namesIn } from '../../domain/validation/check-integration';
import { type TypedChanges, parseChanges } from '../../domain/validation/parse-changes';
import type { ChangePorts } from '../../ports/change-ports';
import { noticeOutside } from '../history/external-changes';
import { changedMeanwhile } from './changed-since';
import type { Examined } from './examination';
import { examineCreation } from './examine-creation';
import { examineRemoval } from './examine-removal';

/** What the person really changed: a field left as they saw it must not undo what others made of it since. */
function intended(integration: Integration, { typed = {}, seen }: UpdateRequest): TypedChanges {
  if (seen === undefined) return typed;
  const asSeen = { ...integration, values: { ...integration.values, ...seen.values } };
  const { changes, problems } = parseChanges(asSeen, typed);
  const kept: Partial<Record<FieldName, TypedValue>> = {};
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
    if (value !== undefined && !isStoredAlike(value, integration.values[name])) changes[name] = value;
  }
  const differs = fieldNames.some((name) => name in changes && !isSameValue(changes[name], integration.values[name]));
  return differs ? changes : {};
}

/** Who made the version that was read among many, where that is known; only where the person is told of their change. */
async function whoChanged(ports: ChangePorts, { id, updatedAt, updatedBy }: Integration): Promise<string | undefined> {
  const known = await ports.history.known(id);
  return known?.updatedAt === updatedAt ? known.by : updatedBy;
}

async function examineUpdate(ports: ChangePorts, request: UpdateRequest): Promise<Examined> {
  const [authority, stored, release, vault] = await Promise.all([
    ports.authority(),
    request.read ?? ports.api.get(request.integrationId),
    ports.release(),
    ports.vault(),
  ]);
  demandAny(authority);
  if (stored === undefined) throw new GoneError();
  const integration = withKnownFields(stored, release);
  const { type, values } = integration;
  demand(authority, type);

  const understood = parseChanges(integration, intended(integration, request));
  const changes = { ...understood.changes, ...differing(integration, request) };
  const whole = { type, values: { ...values, ...changes }, changed: changes };
  const isNothing = Object.keys(changes).length === 0;
  const meanwhile = changedMeanwhile(integration, request.seen, vault);
  const [problemsOfWhole, changedBy] = await Promise.all([
    isNothing ? {} : ports.unknownOf(namesIn(whole)).then((unknown) => checkWhole(whole, unknown)),
    request.read === undefined
      ? noticeOutside(ports, integration)
      : meanwhile.length > 0
        ? whoChanged(ports, integration)
        : integration.updatedBy,
  ]);
  const after = afterServer(type, whole.values);
  return {
    integration,
    changes,
    problems: { ...problemsOfWhole, ...understood.problems },
    preview: {
      integration,
      differences: differences(type, values, after),
      effects: sideEffects(integration, changes, after, release),
      meanwhile,
      conflicts: meanwhile.map(({ field }) => field.name).filter((name) => changes[name] !== undefined),
      changedBy,
    },
  };
}

/**
 * Reads what there is to read, authorises the person and checks what they ask for.
 *
 * @throws NotPermittedError, GoneError, and what the API throws
 */
export async function examine(ports: ChangePorts, request: ChangeRequest): Promise<Examined> {
  switch (request.kind) {
    case 'create':
      return examineCreation(ports, request);
    case 'remove':
      return examineRemoval(ports, request);
    default:
      return examineUpdate(ports, request);
  }
}
