import type { Plan } from '../../domain/change/plan';
import type { Proposal } from '../../domain/change/proposal';
import type { ChangeRequest } from '../../domain/change/request';
import { maskSecrets } from '../../lib/mask-secrets';
import type { ChangePorts } from '../../ports/change-ports';
import { withGeneratedToken, withKeptSecrets } from './fill-token';
import { isEffective, toPlanStep } from './plan-step';
import { reviewRequest } from './review-request';

/** What a plan has besides its changes. */
export interface ProposeOptions {
  readonly reason?: string | undefined;
  /** The batch that the plan continues; its entries in the history share this id. */
  readonly batchId?: string | undefined;
}

/**
 * Reads the integrations, checks permissions and values, and saves what changes anything as a plan. No change is sent to the server.
 *
 * @throws NotPermittedError, NotFoundError, and what the API throws
 */
export async function propose(
  ports: ChangePorts,
  requests: readonly ChangeRequest[],
  { reason, batchId }: ProposeOptions = {},
): Promise<Proposal> {
  const reviewed = await Promise.all(
    requests.map(async (asked) => {
      const request = withGeneratedToken(ports, await withKeptSecrets(ports, asked));
      return { request, ...(await reviewRequest(ports, request)) };
    }),
  );
  const invalid = reviewed.filter(({ problems }) => Object.keys(problems).length > 0);
  if (invalid.length > 0) return { kind: 'invalid', invalid };
  const vault = await ports.vault();
  const effective = reviewed
    .map((review) => ({ preview: review.preview, step: toPlanStep(review, review.request, vault) }))
    .filter(({ step }) => isEffective(step));
  if (effective.length === 0)
    return { kind: 'nothing-to-do', integrations: reviewed.map(({ integration }) => integration) };
  const id = ports.newId();
  const plan: Plan = {
    id,
    userId: ports.person.id,
    createdAt: ports.now(),
    // It is only shown, never sent.
    reason: reason === undefined ? undefined : maskSecrets(reason),
    batchId: batchId ?? (effective.length > 1 ? id : undefined),
    steps: effective.map(({ step }) => step),
  };
  await ports.plans.save(ports.person.id, plan);
  return { kind: 'plan', plan, previews: effective.map(({ preview }) => preview) };
}
