import type { AppliedChange, StepResult, TriedStep } from '../../domain/change/outcome';
import { failureOf } from '../../domain/errors';
import type { Failure } from '../../domain/failure';
import type { HistoryEntry } from '../../domain/history/history-entry';
import type { Integration } from '../../domain/integration/integration';
import type { ChangePorts } from '../../ports/change-ports';
import { finishEntry } from '../history/record-change';

/**
 * What reading shows after a request without a usable answer: what was sent is stored, nothing has changed yet, something else is
 * stored, or it is unclear which of several integrations it is.
 */
export type ReadBack<T> =
  | { readonly kind: 'stored'; readonly stored: T }
  | { readonly kind: 'unchanged' | 'different' | 'ambiguous'; readonly integration: Integration };

/** One request that changes something; `T` is what the server stored. */
export interface Attempt<T> {
  readonly entry: HistoryEntry;
  /** The integration as it was before the request. */
  readonly integration: Integration;
  send(): Promise<T>;
  /** Records what was stored in the history. */
  record(stored: T): Promise<AppliedChange>;
  /** Undefined where reading shows nothing. */
  readBack(): Promise<ReadBack<T> | undefined>;
  /** What the result says besides if the server refuses the request. */
  readonly refusal?: Partial<Pick<Extract<StepResult, { kind: 'refused' }>, 'mayRunNewScript' | 'removal'>>;
}

/** Milliseconds before each reading of what a request without an answer has done. */
const readBackDelaysMs: readonly number[] = [150, 850, 2_000];

/** Finds out by reading whether a request without a usable answer was carried out, once the server has had time for it. */
async function verifyByReading<T>(ports: ChangePorts, attempt: Attempt<T>, failure: Failure): Promise<TriedStep> {
  let last: Exclude<ReadBack<T>, { kind: 'stored' }> | undefined;
  for (const delay of readBackDelaysMs) {
    await ports.sleep(delay);
    const found = await attempt.readBack().catch(() => undefined);
    if (found?.kind === 'stored') return attempt.record(found.stored);
    last = found ?? last;
    if (last?.kind === 'different') break;
  }
  const mayStillArrive = failure.code === 'network-error' && failure.reason === 'timeout';
  const outcome = last?.kind === 'unchanged' && !mayStillArrive ? 'not-applied' : 'unknown';
  await finishEntry(ports, { ...attempt.entry, outcome });
  return { kind: outcome, integration: last?.integration ?? attempt.integration, failure };
}

/**
 * Sends a request, finds out whether it was carried out, and completes its entry in the history. The entry is stored before the
 * request is sent, with the outcome `unknown`: this server may stop at any moment.
 *
 * @throws unexpected errors; the outcome of the entry stays unknown then
 */
export async function sendAndVerify<T>(ports: ChangePorts, attempt: Attempt<T>): Promise<TriedStep> {
  const { entry, integration } = attempt;
  await ports.history.add(entry);
  try {
    return await attempt.record(await attempt.send());
  } catch (error) {
    const failure = failureOf(error);
    if (failure === undefined) throw error;
    if (failure.code !== 'api-error' || failure.status >= 500) return verifyByReading(ports, attempt, failure);
    await finishEntry(ports, { ...entry, outcome: 'refused' });
    return { kind: 'refused', integration, failure, mayRunNewScript: false, ...attempt.refusal };
  }
}
