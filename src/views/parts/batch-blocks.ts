import type { LayoutBlock } from '@rocket.chat/ui-kit';
import type { BatchProgressReport, BatchState, StepResult } from '../../domain/change/outcome';
import { nameOf } from '../../domain/integration/integration';
import type { Message } from '../kit/message';
import type { Scope } from '../kit/scope';
import { diffText } from './diff-blocks';

/** Up to so many integrations each is shown in full. */
export const inFull = 5;

/** More lines than this nobody reads in a chat. */
const maxLines = 20;

type Made = Extract<StepResult, { kind: 'applied' | 'already' }>;

export function isSucceeded(result: StepResult): result is Made {
  return result.kind === 'applied' || result.kind === 'already';
}

/** The first lines, and how many more there are. */
export function cutLines({ words, blocks }: Scope, lines: readonly string[]): LayoutBlock[] {
  const more = lines.length - maxLines;
  return [
    ...lines.slice(0, maxLines).map((line) => blocks.section(line)),
    ...(more > 0 ? [blocks.small(words.batches.more(more))] : []),
  ];
}

function madeLine({ words }: Scope, result: Made): string {
  const { batches } = words;
  const name = nameOf(result.integration);
  if (result.kind === 'already') return batches.already(name);
  if (result.deviations.length > 0 || result.scriptError !== undefined) return batches.notAsAsked(name);
  if (result.change === 'created') return words.life.created(name);
  if (result.change === 'removed') return words.life.removed(name);
  return batches.line(name, result.differences.map((difference) => diffText(words, difference)).join('; '));
}

/** A line for each that was made; those that are not as asked come first. */
export function succeededBlocks(scope: Scope, made: readonly Made[]): LayoutBlock[] {
  const isOdd = (result: Made): boolean =>
    result.kind === 'applied' && (result.deviations.length > 0 || result.scriptError !== undefined);
  const ordered = [...made.filter(isOdd), ...made.filter((result) => !isOdd(result))];
  return [
    scope.blocks.section(scope.words.batches.made(made.length)),
    ...cutLines(
      scope,
      ordered.map((result) => madeLine(scope, result)),
    ),
  ];
}

/** Tokens that the app made, each told this once. */
export function tokenBlocks({ words, blocks }: Scope, results: readonly StepResult[]): LayoutBlock[] {
  const lines = results.reduce<string[]>(
    (all, result) =>
      result.kind === 'applied' && result.madeToken !== undefined
        ? [...all, words.batches.token(nameOf(result.integration), result.madeToken)]
        : all,
    [],
  );
  return lines.length === 0 ? [] : [words.batches.tokensTitle, ...lines].map((line) => blocks.section(line));
}

/** How to go on with the rest, and how to take all of it back. */
export function batchBlocks(scope: Scope, batch: BatchState, made: number): LayoutBlock[] {
  const { id, planId, earlier, canGoOn, failed } = batch;
  const { batches, conversation } = scope.words;
  const isUndoable = made + earlier > 0;
  const step = JSON.stringify([planId, String(failed)]);
  const buttons = [
    ...(canGoOn ? [{ actionId: 'apply', label: batches.goOn, value: planId, style: 'primary' } as const] : []),
    ...(canGoOn && failed !== undefined ? [{ actionId: 'leave-out', label: batches.leaveOut, value: step }] : []),
    ...(canGoOn ? [{ actionId: 'discard', label: conversation.buttons.discard, value: planId }] : []),
    ...(isUndoable ? [{ actionId: `undo/${id}`, label: batches.undoAll, value: id }] : []),
  ];
  return [
    ...(earlier > 0 ? [scope.blocks.small(batches.earlier(earlier))] : []),
    ...(buttons.length === 0 ? [] : [scope.blocks.buttons(`batch-${id}`, buttons)]),
    ...(isUndoable ? [scope.blocks.small(batches.undoLater(id))] : []),
  ];
}

/** The plan is being carried out already. */
export function runningMessage({ words, blocks }: Scope, planId: string, done: number, total: number): Message {
  const { batches } = words;
  const buttons = [
    { actionId: 'apply', label: batches.goOn, value: planId },
    { actionId: 'discard', label: batches.stop, value: planId },
  ];
  return { text: batches.running(done, total), blocks: [blocks.buttons('batch-running', buttons)] };
}

/** How far a plan of several steps has come, while it goes on. */
export function batchProgressMessage(scope: Scope, { planId, done, total, wait, fresh }: BatchProgressReport): Message {
  const { words, blocks } = scope;
  const { batches } = words;
  return {
    text: wait === undefined ? batches.progress(done, total) : batches.waiting(done, total, wait),
    blocks: [
      ...tokenBlocks(scope, fresh),
      blocks.buttons('batch-news', [{ actionId: 'discard', label: batches.stop, value: planId }]),
    ],
  };
}
