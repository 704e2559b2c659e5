import type { Plan } from '../../domain/change/plan';
import type { Proposal } from '../../domain/change/proposal';
import type { ChangeRequest } from '../../domain/change/request';
import type { ChangePorts } from '../../ports/change-ports';
import type { Examination } from './examination';
import { withGeneratedToken, withKeptSecrets } from './fill-token';
import { toPlanStep } from './plan-step';
import { reviewRequest } from './review-request';

/** What a plan is made for, besides its changes. */
export interface ProposeOptions {
  readonly reason?: string | undefined;
  /** What its entries of the history have in common, where that is not this plan alone. */
  readonly batch?: string | undefined;
}

/** Whether it comes to a change of anything. */
function changes({ changes: changed }: Examination, request: ChangeRequest): boolean {
  if (request.kind === 'create' || request.kind === 'remove') return true;
  return Object.keys(changed).length > 0 || request.resend === true;
}

/**
 * Reads, authorises and validates, and keeps what remains as a plan. Nothing is sent to the server's integrations.
 *
 * @throws NotPermittedError, NotFoundError, and what the API throws
 */
export async function propose(
  ports: ChangePorts,
  requests: readonly ChangeRequest[],
  { reason, batch }: ProposeOptions = {},
): Promise<Proposal> {
  const examined = await Promise.all(
    requests.map(async (asked) => {
      const request = withGeneratedToken(ports, await withKeptSecrets(ports, asked));
      return { request, ...(await reviewRequest(ports, request)) };
    }),
  );
  const invalid = examined.filter(({ problems }) => Object.keys(problems).length > 0);
  if (invalid.length > 0) return { kind: 'invalid', invalid };
  const changing = examined.filter((one) => changes(one, one.request));
  if (changing.length === 0)
    return { kind: 'nothing-to-do', integrations: examined.map(({ integration }) => integration) };
  const vault = await ports.vault();
  const id = ports.newId();
  const plan: Plan = {
    id,
    userId: ports.person.id,
    createdAt: ports.now(),
    reason,
    batch: batch ?? (changing.length > 1 ? id : undefined),
    steps: changing.map((one) => toPlanStep(one, one.request, one.request.reverts, vault)),
  };
  await ports.plans.save(ports.person.id, plan);
  return { kind: 'plan', plan, previews: changing.map(({ preview }) => preview) };
}
