import type { LayoutBlock } from '@rocket.chat/ui-kit';
import { type Outcome, type StepResult, isSucceeded } from '../../domain/change/outcome';
import type { Message } from '../kit/message';
import type { Scope } from '../kit/scope';
import { appliedBlocks } from '../parts/applied-blocks';
import { batchBlocks, inFull, succeededBlocks, runningMessage, tokenBlocks } from '../parts/batch-blocks';
import { diffBlocks } from '../parts/diff-blocks';
import { repairBlocks, restoreBlocks } from '../parts/recovery-blocks';
import { resultText } from '../text/result-text';
import { proposalMessage } from './proposal-message';
import { leftOutBlocks } from './undo-message';

function resultBlocks(scope: Scope, result: StepResult): LayoutBlock[] {
  const { catalog, blocks } = scope;
  if (result.kind === 'applied') return appliedBlocks(scope, result);
  const notices = blocks.section(resultText(scope, result));
  if (result.kind === 'refused' && result.mayRunNewScript)
    return [notices, ...repairBlocks(scope, result.integration.id)];
  if (result.kind === 'refused') return [notices, ...restoreBlocks(scope, result.removal)];
  if (result.kind !== 'version-conflict') return [notices];
  const next = proposalMessage(scope, result.proposal);
  return [
    notices,
    // A plan already shows them.
    ...(result.proposal.kind === 'plan' ? [] : diffBlocks(scope, result.externalChanges)),
    blocks.section(catalog.outcomes.versionConflictNext),
    blocks.section(next.text),
    ...(next.blocks ?? []),
    ...leftOutBlocks(scope, result.gone),
  ];
}

/** Returns the result of a plan, step by step; of many steps, a line each. */
export function outcomeMessage(scope: Scope, outcome: Outcome): Message {
  const { outcomes } = scope.catalog;
  if (outcome.kind === 'no-plan') return { text: outcomes.noPlan };
  if (outcome.kind === 'all-kept-theirs') return { text: outcomes.allKeptTheirs };
  if (outcome.kind === 'running') return runningMessage(scope, outcome.planId, outcome.done, outcome.total);
  if (outcome.kind === 'moved-on') return { text: scope.catalog.batch.movedOn(outcome.done, outcome.total) };
  const { batch } = outcome;
  const succeeded = outcome.results.filter(isSucceeded);
  const isLong = succeeded.length > inFull;
  const shown = isLong ? outcome.results.filter((result) => !isSucceeded(result)) : outcome.results;
  const blocks = shown.flatMap((result) => resultBlocks(scope, result));
  const rest = outcome.notTried > 0 ? [scope.blocks.small(outcomes.notTried(outcome.notTried))] : [];
  if (batch === undefined) return { text: '', blocks: [...blocks, ...rest] };
  return {
    text: outcome.results.length === 0 && outcome.notTried === 0 ? scope.catalog.batch.nothingLeft : '',
    blocks: [
      ...(isLong ? succeededBlocks(scope, succeeded) : []),
      ...tokenBlocks(scope, isLong ? outcome.results.slice(batch.reported) : []),
      ...blocks,
      ...rest,
      ...batchBlocks(scope, batch, succeeded.length),
    ],
  };
}
