import type { BatchProgress } from '../../domain/change/batch-progress';
import type { Discarded, Outcome } from '../../domain/change/outcome';
import type { Plan } from '../../domain/change/plan';
import type { ChangePorts } from '../../ports/change-ports';

/**
 * Milliseconds after which a server that has not renewed its lease is taken to have stopped. If it has not, no step is applied
 * twice: the second server finds another version than the plan was made from.
 */
const leaseMs = 30_000;

/** How many steps are over, and how many of them succeeded. */
export type BatchCursor = Pick<BatchProgress, 'done' | 'succeeded'>;

/** The right to run a batch, which is a plan of several steps that was started, from one of its steps on. */
export interface Lease {
  readonly plan: Plan;
  readonly from: BatchCursor;
  /** A server stopped in the middle of that step, so it may have been applied. */
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
    createdAt: plan.createdAt,
    ...cursor,
    leaseHolder,
    leaseExpiresAt,
  });
}

/** Saves a plan as a batch, which lives longer than a plan that nobody has applied yet. */
export async function saveBatch(ports: Store, plan: Plan): Promise<void> {
  await ports.batches.save(ports.person.id, { ...plan, createdAt: ports.now() });
}

/**
 * Returns the lease of a batch, or why there is none: the batch is gone, another server runs it, or it has moved on.
 *
 * @param skippedStep the index of a step to skip, which must be the next one
 */
export async function acquireLease(ports: Store, planId: string, skippedStep?: number): Promise<Lease | Outcome> {
  const me = ports.person.id;
  return ports.withLock(`batch/${me}/${planId}`, async () => {
    const [plan, progress] = await Promise.all([ports.batches.load(me, planId), ports.progress.load(me, planId)]);
    if (plan === undefined) return { kind: 'no-plan' };
    const { done = 0, succeeded = 0, leaseExpiresAt = 0 } = progress ?? {};
    const total = plan.steps.length;
    if (leaseExpiresAt > ports.now()) return { kind: 'running', planId, done, total };
    if (skippedStep !== undefined && skippedStep !== done) return { kind: 'moved-on', done, total };
    await ports.progress.consume(me, stopOf(planId));
    const from = { done: skippedStep === undefined ? done : done + 1, succeeded };
    const lease = {
      plan,
      from,
      wasInterrupted: skippedStep === undefined && leaseExpiresAt > 0,
      leaseHolder: ports.newId(),
    };
    await write(ports, lease, from, ports.now() + leaseMs);
    return lease;
  });
}

/** Extends a lease and saves the progress. Returns false where another server has taken over, or somebody stopped the batch. */
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

/** Ends a lease and saves the progress, so that the batch can be resumed. Does nothing where another server has taken over. */
export async function releaseLease(ports: Store, lease: Lease, cursor: BatchCursor): Promise<void> {
  const progress = await ports.progress.load(ports.person.id, lease.plan.id);
  if (progress?.leaseHolder === lease.leaseHolder) await write(ports, lease, cursor, 0);
}

/** Deletes a batch that is finished. */
export async function endBatch(ports: Store, planId: string): Promise<void> {
  const me = ports.person.id;
  await Promise.all([
    ports.batches.consume(me, planId),
    ports.progress.consume(me, planId),
    ports.progress.consume(me, stopOf(planId)),
  ]);
}

/** Asks the server that runs a batch to stop before the next step; a batch that no server runs is discarded. */
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
