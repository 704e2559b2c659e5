import { propose } from '../../src/changes/propose/propose';
import type { Outcome } from '../../src/domain/change/outcome';
import type { Plan } from '../../src/domain/change/plan';
import type { UndoResult } from '../../src/domain/change/undo-result';
import type { RawChanges } from '../../src/domain/validation/parse-changes';
import type { FakePorts } from './fakes/fake-ports';

/** A plan for these changes; its id. */
export async function planOf(ports: FakePorts, typed: RawChanges, ...ids: string[]): Promise<string> {
  const requests = (ids.length === 0 ? ['out1'] : ids).map((integrationId) => ({ integrationId, typed }));
  const proposal = await propose(ports, requests);
  if (proposal.kind !== 'plan') throw new Error(`no plan but ${proposal.kind}`);
  return proposal.plan.id;
}

/** The id of the plan on top of somebody else's change. */
export function planAfter(outcome: Outcome): string {
  const [result] = outcome.kind === 'tried' ? outcome.results : [];
  if (result?.kind !== 'version-conflict' || result.proposal.kind !== 'plan')
    throw new Error('there is no plan on top');
  return result.proposal.plan.id;
}

/** What became of each step, in a word. */
export const kindsOf = (outcome: Outcome): string[] =>
  outcome.kind === 'tried' ? outcome.results.map(({ kind }) => kind) : [outcome.kind];

/** The changes that were sent. */
export const updatesOf = ({ api }: FakePorts): string[] => api.calls.filter((call) => call.startsWith('update'));

/** The entry of the history of the first change that was made. */
export function entryOf(outcome: Outcome): string {
  const [result] = outcome.kind === 'tried' ? outcome.results : [];
  if (result?.kind !== 'applied') throw new Error(`not applied but ${result?.kind ?? outcome.kind}`);
  return result.entryId;
}

/** The plan that takes a change back. */
export function planIn(undoing: UndoResult): Plan {
  if (undoing.kind !== 'proposed' || undoing.proposal.kind !== 'plan') throw new Error(`no plan: ${undoing.kind}`);
  return undoing.proposal.plan;
}
