import type { Plan, PlanStep } from '../domain/plan';
import type { ChangeRequest, Proposal } from '../domain/proposal';
import { seenVersion } from '../domain/seen-version';
import { sealSecrets, type Vault } from '../domain/vault';
import type { ChangePorts } from './change-ports';
import { examine, type Examined } from './examine';

/** What a plan is made for, besides its changes. */
export interface Occasion {
  readonly why?: string | undefined;
  /** The id of the entry of the history that is taken back. */
  readonly undoes?: string | undefined;
}

function stepOf(
  { integration, changes }: Examined,
  { resend, seen }: ChangeRequest,
  undoes: string | undefined,
  vault: Vault,
): PlanStep {
  return {
    integrationId: integration.id,
    seen: seenVersion(integration, vault),
    basis: seen,
    changes: sealSecrets(integration.type, changes, vault),
    resend,
    undoes,
  };
}

/**
 * Reads, authorises and validates, and keeps what remains as a plan. Nothing is sent to the server's integrations.
 *
 * @throws NotPermittedError, GoneError, and what the API throws
 */
export async function propose(
  ports: ChangePorts,
  requests: readonly ChangeRequest[],
  { why, undoes }: Occasion = {},
): Promise<Proposal> {
  const examined = await Promise.all(
    requests.map(async (request) => ({ request, ...(await examine(ports, request)) })),
  );
  const invalid = examined.filter(({ problems }) => Object.keys(problems).length > 0);
  if (invalid.length > 0) return { kind: 'invalid', invalid };
  const changing = examined.filter(
    ({ changes, request }) => Object.keys(changes).length > 0 || request.resend === true,
  );
  if (changing.length === 0)
    return { kind: 'nothing-to-do', integrations: examined.map(({ integration }) => integration) };
  const vault = await ports.vault();
  const plan: Plan = {
    id: ports.newId(),
    userId: ports.person.id,
    createdAt: ports.now(),
    why,
    steps: changing.map((one) => stepOf(one, one.request, undoes, vault)),
  };
  await ports.plans.save(ports.person.id, plan);
  return { kind: 'plan', plan, previews: changing.map(({ preview }) => preview) };
}
