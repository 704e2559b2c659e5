import type { LayoutBlock } from '@rocket.chat/ui-kit';
import type { Outcome, StepResult } from '../../domain/change/outcome';
import type { Message } from '../kit/message';
import type { Scope } from '../kit/scope';
import { appliedBlocks } from '../parts/applied-blocks';
import { batchBlocks, inFull, isSucceeded, succeededBlocks, runningMessage, tokenBlocks } from '../parts/batch-blocks';
import { diffBlocks } from '../parts/diff-blocks';
import { repairBlocks, restoreBlocks } from '../parts/recovery-blocks';
import { resultText } from '../parts/result-text';
import { proposalMessage } from './proposal-message';
import { leftOutBlocks } from './undo-message';

function resultBlocks(scope: Scope, result: StepResult): LayoutBlock[] {
  const { words, blocks } = scope;
  if (result.kind === 'applied') return appliedBlocks(scope, result);
  const told = blocks.section(resultText(scope, result));
  if (result.kind === 'refused' && result.mayRunNewScript) return [told, ...repairBlocks(scope, result.integration.id)];
  if (result.kind === 'refused') return [told, ...restoreBlocks(scope, result.removal)];
  if (result.kind !== 'stale') return [told];
  const next = proposalMessage(scope, result.proposal);
  return [
    told,
    // A plan shows them itself.
    ...(result.proposal.kind === 'plan' ? [] : diffBlocks(scope, result.meanwhile)),
    blocks.section(words.results.staleNext),
    blocks.section(next.text),
    ...(next.blocks ?? []),
    ...leftOutBlocks(scope, result.gone),
  ];
}

/** What became of a plan, step by step; of many steps, a line each. */
export function outcomeMessage(scope: Scope, outcome: Outcome): Message {
  const { results } = scope.words;
  if (outcome.kind === 'no-plan') return { text: results.noPlan };
  if (outcome.kind === 'left') return { text: results.left };
  if (outcome.kind === 'running') return runningMessage(scope, outcome.planId, outcome.done, outcome.total);
  if (outcome.kind === 'moved-on') return { text: scope.words.batches.movedOn(outcome.done, outcome.total) };
  const { batch } = outcome;
  const made = outcome.results.filter(isSucceeded);
  const isLong = made.length > inFull;
  const shown = isLong ? outcome.results.filter((result) => !isSucceeded(result)) : outcome.results;
  const blocks = shown.reduce<LayoutBlock[]>((all, result) => [...all, ...resultBlocks(scope, result)], []);
  const rest = outcome.notTried > 0 ? [scope.blocks.small(results.notTried(outcome.notTried))] : [];
  if (batch === undefined) return { text: '', blocks: [...blocks, ...rest] };
  return {
    text: outcome.results.length === 0 && outcome.notTried === 0 ? scope.words.batches.nothingLeft : '',
    blocks: [
      ...(isLong ? succeededBlocks(scope, made) : []),
      ...tokenBlocks(scope, isLong ? outcome.results.slice(batch.told) : []),
      ...blocks,
      ...rest,
      ...batchBlocks(scope, batch, made.length),
    ],
  };
}
