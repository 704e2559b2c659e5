import { demand, demandAny } from '../domain/authority';
import { checkWhole, namesIn } from '../domain/check-whole';
import { afterServer } from '../domain/consequences';
import { differences } from '../domain/difference';
import { fieldNames, type FieldName } from '../domain/field-name';
import type { TypedValue } from '../domain/field-value';
import { GoneError } from '../domain/gone-error';
import type { FieldValues, Integration } from '../domain/integration';
import { parseChanges, type TypedChanges } from '../domain/parse-changes';
import type { Plan, PlanStep } from '../domain/plan';
import type { Problems } from '../domain/problem';
import type { ChangeRequest, Preview, Proposal } from '../domain/proposal';
import { seenVersion } from '../domain/seen-version';
import { sideEffects } from '../domain/side-effects';
import type { ChangePorts } from './change-ports';

interface Examined {
  readonly integration: Integration;
  readonly changes: FieldValues;
  readonly problems: Problems;
  readonly preview: Preview;
}

/** What the person really changed: a field left as they saw it must not undo what others made of it since. */
function intended(integration: Integration, { typed, seen }: ChangeRequest): TypedChanges {
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

/** What others changed since; secrets are not kept with a form, so a new one of theirs cannot be told here. */
function changedMeanwhile(integration: Integration, { seen }: ChangeRequest): Preview['meanwhile'] {
  if (seen === undefined || seen.updatedAt === integration.updatedAt) return [];
  return differences(integration.type, seen.values, seenVersion(integration).values);
}

async function examine(ports: ChangePorts, request: ChangeRequest): Promise<Examined> {
  const [authority, integration] = await Promise.all([ports.authority(), ports.api.get(request.integrationId)]);
  demandAny(authority);
  if (integration === undefined) throw new GoneError();
  const { type, values } = integration;
  demand(authority, type);

  const { changes, problems } = parseChanges(integration, intended(integration, request));
  const whole = { type, values: { ...values, ...changes }, changed: changes };
  const problemsOfWhole =
    Object.keys(changes).length === 0 ? {} : checkWhole(whole, await ports.unknownOf(namesIn(whole)));
  const after = afterServer(type, whole.values);
  return {
    integration,
    changes,
    problems: { ...problemsOfWhole, ...problems },
    preview: {
      integration,
      differences: differences(type, values, after),
      effects: sideEffects(integration, changes, after),
      meanwhile: changedMeanwhile(integration, request),
    },
  };
}

function stepOf({ integration, changes }: Examined): PlanStep {
  return { integrationId: integration.id, seen: seenVersion(integration), changes };
}

/**
 * Reads, authorises and validates, and keeps what remains as a plan. Nothing is sent to the server's integrations.
 *
 * @throws NotPermittedError, GoneError, and what the API throws
 */
export async function propose(ports: ChangePorts, requests: readonly ChangeRequest[], why?: string): Promise<Proposal> {
  const examined = await Promise.all(requests.map((request) => examine(ports, request)));
  const invalid = examined.filter(({ problems }) => Object.keys(problems).length > 0);
  if (invalid.length > 0) return { kind: 'invalid', invalid };
  const changing = examined.filter(({ changes }) => Object.keys(changes).length > 0);
  if (changing.length === 0)
    return { kind: 'nothing-to-do', integrations: examined.map(({ integration }) => integration) };
  const plan: Plan = {
    id: ports.newId(),
    userId: ports.personId,
    createdAt: ports.now(),
    why,
    steps: changing.map(stepOf),
  };
  await ports.plans.save(ports.personId, plan);
  return { kind: 'plan', plan, previews: changing.map(({ preview }) => preview) };
}
