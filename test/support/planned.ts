import { propose } from '../../src/app/propose';
import type { TypedChanges } from '../../src/domain/parse-changes';
import type { Outcome } from '../../src/domain/proposal';
import type { FakePorts } from './fake-ports';

/** A plan for these changes; its id. */
export async function planOf(ports: FakePorts, typed: TypedChanges, ...ids: string[]): Promise<string> {
  const requests = (ids.length === 0 ? ['out1'] : ids).map((integrationId) => ({ integrationId, typed }));
  const proposal = await propose(ports, requests);
  if (proposal.kind !== 'plan') throw new Error(`no plan but ${proposal.kind}`);
  return proposal.plan.id;
}

/** What became of each step, in a word. */
export const kindsOf = (outcome: Outcome): string[] =>
  outcome.kind === 'tried' ? outcome.results.map(({ kind }) => kind) : [outcome.kind];

/** The changes that were sent. */
export const updatesOf = ({ api }: FakePorts): string[] => api.calls.filter((call) => call.startsWith('update'));
