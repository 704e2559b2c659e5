import type { Plan } from '../../domain/change/plan';
import type { Preview } from '../../domain/change/proposal';
import { nameOf } from '../../domain/integration/integration';
import type { Message } from '../kit/message';
import type { Scope } from '../kit/scope';
import { inFull } from '../parts/batch-blocks';
import { conflictButtons } from '../parts/conflict-blocks';
import { changeBlocks } from '../parts/diff-blocks';
import { batchPlanMessage } from './batch-plan-message';

function planTitle({ words }: Scope, changes: readonly Preview[]): string {
  const names = changes.map(({ integration }) => nameOf(integration)).join(', ');
  const [kind = 'changed', other] = new Set(changes.map((change) => change.kind ?? 'changed'));
  return other === undefined ? words.life.planTitle(kind, names) : words.life.mixedTitle(names);
}

/** A plan in the chat, with the button that carries it out. */
export function planMessage(scope: Scope, plan: Plan, changes: readonly Preview[]): Message {
  if (changes.length > inFull) return batchPlanMessage(scope, plan, changes);
  const { words, blocks } = scope;
  const { buttons } = words.conversation;
  return {
    text: planTitle(scope, changes),
    blocks: [
      ...changes.reduce<ReturnType<typeof changeBlocks>>(
        (all, change) => [
          ...all,
          ...(changes.length > 1 ? [blocks.divider(), blocks.section(nameOf(change.integration))] : []),
          ...changeBlocks(scope, change),
          ...conflictButtons(scope, plan.id, change),
        ],
        [],
      ),
      ...(plan.why === undefined ? [] : [blocks.small(words.conversation.why(plan.why))]),
      blocks.buttons('plan', [
        { actionId: 'apply', label: buttons.apply, value: plan.id, style: 'primary' },
        { actionId: 'discard', label: buttons.discard, value: plan.id },
      ]),
      blocks.small(words.conversation.planLifetime),
    ],
  };
}
