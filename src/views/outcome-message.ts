import type { LayoutBlock } from '@rocket.chat/ui-kit';
import { nameOf } from '../domain/integration';
import type { AppliedChange, Outcome, StepResult } from '../domain/proposal';
import { showValue } from '../text/show-value';
import { differenceBlocks } from './change-blocks';
import type { Message } from './message';
import { proposalMessage } from './proposal-message';
import { repairBlocks } from './repair-blocks';
import { resultText } from './result-text';
import { runButton } from './run-button';
import type { Scope } from './scope';
import { undoButton } from './undo-button';

function appliedBlocks(
  scope: Scope,
  { entryId, integration, differences, deviations, scriptError }: AppliedChange,
): LayoutBlock[] {
  const { words, blocks } = scope;
  const { results, conversation } = words;
  const isSame = differences.length === 0;
  return [
    blocks.section(
      isSame ? results.sentAgain(nameOf(integration)) : results.applied(nameOf(integration)),
      runButton(conversation.buttons.show, ['show', integration.id]),
    ),
    ...differenceBlocks(scope, differences),
    ...(deviations.length === 0 ? [] : [blocks.section(results.deviationsTitle)]),
    ...deviations.map(({ field, asked, stored, reason }) =>
      blocks.section(
        results.deviation(
          words.fields.labelWithName(field.name),
          showValue(words, field, asked),
          showValue(words, field, stored),
          reason,
        ),
      ),
    ),
    ...(scriptError === undefined ? [] : [blocks.section(results.scriptError(scriptError))]),
    ...(isSame ? [] : [blocks.buttons(`undo-${entryId}`, [undoButton(scope, entryId)])]),
  ];
}

function resultBlocks(scope: Scope, result: StepResult): LayoutBlock[] {
  const { words, blocks } = scope;
  if (result.kind === 'applied') return appliedBlocks(scope, result);
  const told = blocks.section(resultText(scope, result));
  if (result.kind === 'refused' && result.mayRunNewScript) return [told, ...repairBlocks(scope, result.integration.id)];
  if (result.kind !== 'stale') return [told];
  const next = proposalMessage(scope, result.proposal);
  return [
    told,
    // A plan shows them itself.
    ...(result.proposal.kind === 'plan' ? [] : differenceBlocks(scope, result.meanwhile)),
    blocks.section(words.results.staleNext),
    blocks.section(next.text),
    ...(next.blocks ?? []),
  ];
}

/** What became of a plan, step by step. */
export function outcomeMessage(scope: Scope, outcome: Outcome): Message {
  const { results } = scope.words;
  if (outcome.kind === 'no-plan') return { text: results.noPlan };
  if (outcome.kind === 'left') return { text: results.left };
  const blocks = outcome.results.reduce<LayoutBlock[]>((all, result) => [...all, ...resultBlocks(scope, result)], []);
  const rest = outcome.notTried > 0 ? [scope.blocks.small(results.notTried(outcome.notTried))] : [];
  return { text: '', blocks: [...blocks, ...rest] };
}
