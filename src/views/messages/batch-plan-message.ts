import type { Plan } from '../../domain/change/plan';
import type { Preview } from '../../domain/change/proposal';
import type { SideEffect } from '../../domain/change/side-effects';
import { nameOf } from '../../domain/integration/integration';
import type { Message } from '../kit/message';
import type { Scope } from '../kit/scope';
import { cutLines } from '../parts/batch-blocks';
import { diffText } from '../parts/diff-blocks';
import { impactText } from '../parts/stops-text';

function lineOf({ words }: Scope, { kind = 'changed', integration, differences }: Preview): string {
  const { batches, life, conversation } = words;
  const name = nameOf(integration);
  if (kind === 'created') return life.planTitle(kind, name);
  if (kind === 'removed') return batches.line(name, impactText(words, integration));
  const changes = differences.map((difference) => diffText(words, difference)).join('; ');
  return batches.line(name, changes === '' ? conversation.resend : changes);
}

/** Each effect once, with how many integrations it touches. */
function effectLines({ words }: Scope, changes: readonly Preview[]): string[] {
  const counts = new Map<SideEffect, number>();
  for (const { effects } of changes) for (const effect of effects) counts.set(effect, (counts.get(effect) ?? 0) + 1);
  return [...counts].map(([effect, count]) => words.batches.withEffect(count, words.effects[effect]));
}

/** A plan of many steps in the chat: a line each, and the button that carries it out. */
export function batchPlanMessage(scope: Scope, plan: Plan, changes: readonly Preview[]): Message {
  const { words, blocks } = scope;
  const { buttons } = words.conversation;
  return {
    text: words.batches.planTitle(changes.length),
    blocks: [
      ...cutLines(
        scope,
        changes.map((change) => lineOf(scope, change)),
      ),
      ...effectLines(scope, changes).map((line) => blocks.small(line)),
      ...(plan.why === undefined ? [] : [blocks.small(words.conversation.why(plan.why))]),
      blocks.buttons('plan', [
        { actionId: 'apply', label: buttons.apply, value: plan.id, style: 'primary' },
        { actionId: 'discard', label: buttons.discard, value: plan.id },
      ]),
      blocks.small(words.batches.lifetime),
    ],
  };
}
