import type { LayoutBlock } from '@rocket.chat/ui-kit';
import type { BatchProgressReport, BatchState, StepResult, SucceededStep } from '../../domain/change/outcome';
import { nameOf } from '../../domain/integration/integration';
import type { Message } from '../kit/message';
import type { Scope } from '../kit/scope';
import { diffText } from '../text/diff-text';

/** How many integrations are shown in full at most. */
export const inFull = 5;

/** How many lines somebody reads in a chat at most. */
const maxLines = 20;

/** Returns the first lines, and how many more there are. */
export function cutLines({ catalog, blocks }: Scope, lines: readonly string[]): LayoutBlock[] {
  const more = lines.length - maxLines;
  return [
    ...lines.slice(0, maxLines).map((line) => blocks.section(line)),
    ...(more > 0 ? [blocks.small(catalog.batch.more(more))] : []),
  ];
}

function succeededLine({ catalog }: Scope, result: SucceededStep): string {
  const { batch } = catalog;
  const name = nameOf(result.integration);
  if (result.kind === 'already') return batch.already(name);
  if (result.deviations.length > 0 || result.scriptError !== undefined) return batch.notAsAsked(name);
  if (result.change === 'created') return catalog.lifecycle.created(name);
  if (result.change === 'removed') return catalog.lifecycle.removed(name);
  return batch.line(name, result.diff.map((fieldDiff) => diffText(catalog, fieldDiff)).join('; '));
}

/** Returns a line for each succeeded step, first those whose stored values differ from what was sent. */
export function succeededBlocks(scope: Scope, succeeded: readonly SucceededStep[]): LayoutBlock[] {
  const isOdd = (result: SucceededStep): boolean =>
    result.kind === 'applied' && (result.deviations.length > 0 || result.scriptError !== undefined);
  const ordered = [...succeeded.filter(isOdd), ...succeeded.filter((result) => !isOdd(result))];
  const lines = ordered.map((result) => succeededLine(scope, result));
  return [scope.blocks.section(scope.catalog.batch.succeeded(succeeded.length)), ...cutLines(scope, lines)];
}

/** Returns the generated tokens of applied changes, which are shown only once. */
export function tokenBlocks({ catalog, blocks }: Scope, results: readonly StepResult[]): LayoutBlock[] {
  const lines = results.flatMap((result) =>
    result.kind === 'applied' && result.generatedToken !== undefined
      ? catalog.batch.token(nameOf(result.integration), result.generatedToken)
      : [],
  );
  if (lines.length === 0) return [];
  return [blocks.section(catalog.batch.tokensTitle), ...lines.map((line) => blocks.unmasked(line))];
}

/** Returns the buttons that resume the rest of a batch and undo all of it. */
export function batchBlocks(scope: Scope, batch: BatchState, succeeded: number): LayoutBlock[] {
  const { id, planId, earlier, canResume, failed } = batch;
  const { batch: batches, common } = scope.catalog;
  const isUndoable = succeeded + earlier > 0;
  const step = JSON.stringify([planId, String(failed)]);
  const buttons = [
    ...(canResume ? [{ actionId: 'apply', label: batches.resume, value: planId, style: 'primary' } as const] : []),
    ...(canResume && failed !== undefined ? [{ actionId: 'skip-step', label: batches.leaveOut, value: step }] : []),
    ...(canResume ? [{ actionId: 'discard', label: common.buttons.discard, value: planId }] : []),
    ...(isUndoable ? [{ actionId: `undo/${id}`, label: batches.undoAll, value: id }] : []),
  ];
  return [
    ...(earlier > 0 ? [scope.blocks.small(batches.earlier(earlier))] : []),
    ...(buttons.length === 0 ? [] : [scope.blocks.buttons(`batch-${id}`, buttons)]),
    ...(isUndoable ? [scope.blocks.small(batches.undoLater(id))] : []),
  ];
}

/** Returns that a batch is running already. */
export function runningMessage({ catalog, blocks }: Scope, planId: string, done: number, total: number): Message {
  const { batch } = catalog;
  const buttons = [
    { actionId: 'apply', label: batch.resume, value: planId },
    { actionId: 'discard', label: batch.stop, value: planId },
  ];
  return { text: batch.running(done, total), blocks: [blocks.buttons('batch-running', buttons)] };
}

/** Returns the progress of a batch that is running. */
export function batchProgressMessage(
  scope: Scope,
  { planId, done, total, wait, newResults }: BatchProgressReport,
): Message {
  const { catalog, blocks } = scope;
  const { batch } = catalog;
  return {
    text: wait === undefined ? batch.progress(done, total) : batch.waiting(done, total, wait),
    blocks: [
      ...tokenBlocks(scope, newResults),
      blocks.buttons('batch-news', [{ actionId: 'discard', label: batch.stop, value: planId }]),
    ],
  };
}
