import { propose } from '../../src/changes/propose/propose';
import type { Outcome } from '../../src/domain/change/outcome';
import type { Plan } from '../../src/domain/change/plan';
import type { UndoResult } from '../../src/domain/change/undo-result';
import type { RawChanges } from '../../src/domain/validation/parse-changes';
import type { FakePorts } from './fakes/fake-ports';

/** Proposes a change. @returns the id of its plan */
export async function proposePlan(ports: FakePorts, typed: RawChanges, ...ids: string[]): Promise<string> {
  const requests = (ids.length === 0 ? ['out1'] : ids).map((integrationId) => ({ integrationId, typed }));
  const proposal = await propose(ports, requests);
  if (proposal.kind !== 'plan') throw new Error(`no plan but ${proposal.kind}`);
  return proposal.plan.id;
}

/** The id of the plan that was proposed after a version conflict. */
export function conflictPlanId(outcome: Outcome): string {
  const [result] = outcome.kind === 'tried' ? outcome.results : [];
  if (result?.kind !== 'version-conflict' || result.proposal.kind !== 'plan')
    throw new Error('no plan after a version conflict');
  return result.proposal.plan.id;
}

/** The kind of each step's result. */
export const resultKinds = (outcome: Outcome): string[] =>
  outcome.kind === 'tried' ? outcome.results.map(({ kind }) => kind) : [outcome.kind];

/** The updates sent to the API. */
export const updateCalls = ({ api }: FakePorts): string[] => api.calls.filter((call) => call.startsWith('update'));

/** The id of the history entry of the first applied change. */
export function firstEntryId(outcome: Outcome): string {
  const [result] = outcome.kind === 'tried' ? outcome.results : [];
  if (result?.kind !== 'applied') throw new Error(`not applied but ${result?.kind ?? outcome.kind}`);
  return result.entryId;
}

/** The plan of an undo. */
export function undoPlan(undoing: UndoResult): Plan {
  if (undoing.kind !== 'proposed' || undoing.proposal.kind !== 'plan') throw new Error(`no plan: ${undoing.kind}`);
  return undoing.proposal.plan;
}
