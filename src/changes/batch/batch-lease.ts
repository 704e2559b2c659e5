import type { BatchProgress } from '../../domain/change/batch-progress';
import type { Discarded, Outcome } from '../../domain/change/outcome';
import type { Plan } from '../../domain/change/plan';
import type { ChangePorts } from '../../ports/change-ports';

/** Milliseconds after which a server that said nothing of it is taken to have stopped. Each step is also kept from being made twice by the version that it was made from. */
const leaseMs = 30_000;

/** How many steps need not be tried any more, and how many of them were made. */
export type BatchCursor = Pick<BatchProgress, 'done' | 'succeeded'>;

/** The right to carry out a plan of several steps, from one of them on. */
export interface Lease {
  readonly plan: Plan;
  readonly from: BatchCursor;
  /** Somebody stopped in the midst of that step: it may have been made. */
  readonly wasInterrupted: boolean;
  readonly leaseHolder: string;
}

type Store = Pick<ChangePorts, 'batches' | 'progress' | 'person' | 'withLock' | 'newId' | 'now'>;

const stopOf = (planId: string): string => `${planId}/stop`;

async function write(
  ports: Store,
  { plan, leaseHolder }: Lease,
  cursor: BatchCursor,
  leaseExpiresAt: number,
): Promise<void> {
  await ports.progress.save(ports.person.id, {
    id: plan.id,
    createdAt: ports.now(),
    ...cursor,
    leaseHolder,
    leaseExpiresAt,
  });
}

/** Keeps a plan for as long as it takes, and not only until it has been begun. */
export async function saveBatch(ports: Store, plan: Plan): Promise<void> {
  await ports.batches.save(ports.person.id, { ...plan, createdAt: ports.now() });
}

/**
 * Takes the turn at a plan that was begun; or says that there is none, or that somebody is at it.
 *
 * @param leftOut the step that is to be left out, where it is still the next one
 */
export async function acquireLease(ports: Store, planId: string, leftOut?: number): Promise<Lease | Outcome> {
  const me = ports.person.id;
  return ports.withLock(`batch/${me}/${planId}`, async () => {
    const [plan, progress] = await Promise.all([ports.batches.load(me, planId), ports.progress.load(me, planId)]);
    if (plan === undefined) return { kind: 'no-plan' };
    const { done = 0, succeeded = 0, leaseExpiresAt = 0 } = progress ?? {};
    const total = plan.steps.length;
    if (leaseExpiresAt > ports.now()) return { kind: 'running', planId, done, total };
    if (leftOut !== undefined && leftOut !== done) return { kind: 'moved-on', done, total };
    await ports.progress.consume(me, stopOf(planId));
    const from = { done: leftOut === undefined ? done : done + 1, succeeded };
    const lease = {
      plan,
      from,
      wasInterrupted: leftOut === undefined && leaseExpiresAt > 0,
      leaseHolder: ports.newId(),
    };
    await write(ports, lease, from, ports.now() + leaseMs);
    return lease;
  });
}

/** Says that the turn goes on; false where it was taken over, or is to stop. */
export async function renewLease(ports: Store, lease: Lease, cursor: BatchCursor): Promise<boolean> {
  const me = ports.person.id;
  const [progress, stop] = await Promise.all([
    ports.progress.load(me, lease.plan.id),
    ports.progress.load(me, stopOf(lease.plan.id)),
  ]);
  if (progress?.leaseHolder !== lease.leaseHolder || stop !== undefined) return false;
  await write(ports, lease, cursor, ports.now() + leaseMs);
  return true;
}

/** Gives the turn back, so that anybody may go on from there. Whoever took it over keeps it. */
export async function releaseLease(ports: Store, lease: Lease, cursor: BatchCursor): Promise<void> {
  const progress = await ports.progress.load(ports.person.id, lease.plan.id);
  if (progress?.leaseHolder === lease.leaseHolder) await write(ports, lease, cursor, 0);
}

/** Forgets a plan that has nothing more to be done. */
export async function endBatch(ports: Store, planId: string): Promise<void> {
  const me = ports.person.id;
  await Promise.all([
    ports.batches.consume(me, planId),
    ports.progress.consume(me, planId),
    ports.progress.consume(me, stopOf(planId)),
  ]);
}

/** Asks whoever is at a plan that was begun to stop before the next step; one that nobody is at is dropped. */
export async function stopBatch(ports: Store, planId: string): Promise<Discarded> {
  const me = ports.person.id;
  const progress = await ports.progress.load(me, planId);
  if (progress !== undefined && progress.leaseExpiresAt > ports.now()) {
    await ports.progress.save(me, { ...progress, id: stopOf(planId) });
    return 'stopping';
  }
  const plan = await ports.batches.load(me, planId);
  await endBatch(ports, planId);
  if (plan === undefined) return 'no-plan';
  return progress === undefined ? 'dropped' : 'rest-dropped';
}
