import type { Plan } from '../../domain/change/plan';
import type { Preview } from '../../domain/change/proposal';
import { nameOf } from '../../domain/integration/integration';
import { planButtons } from '../kit/buttons';
import type { Message } from '../kit/message';
import type { Scope } from '../kit/scope';
import { inFull } from '../parts/batch-blocks';
import { conflictButtons } from '../parts/conflict-blocks';
import { changeBlocks } from '../parts/diff-blocks';
import { batchPlanMessage } from './batch-plan-message';

function planTitle({ catalog }: Scope, changes: readonly Preview[]): string {
  const names = changes.map(({ integration }) => nameOf(integration)).join(', ');
  const [kind = 'changed', ...otherKinds] = new Set(changes.map((change) => change.kind ?? 'changed'));
  return otherKinds.length === 0 ? catalog.lifecycle.planTitle(kind, names) : catalog.lifecycle.mixedTitle(names);
}

/** Returns a plan, with the button that applies it. */
export function planMessage(scope: Scope, plan: Plan, changes: readonly Preview[]): Message {
  if (changes.length > inFull) return batchPlanMessage(scope, plan, changes);
  const { catalog, blocks } = scope;
  return {
    text: planTitle(scope, changes),
    blocks: [
      ...changes.flatMap((change) => [
        ...(changes.length > 1 ? [blocks.divider(), blocks.section(nameOf(change.integration))] : []),
        ...changeBlocks(scope, change),
        ...conflictButtons(scope, plan.id, change),
      ]),
      ...(plan.reason === undefined ? [] : [blocks.small(catalog.common.reason(plan.reason))]),
      planButtons(scope, plan.id),
      blocks.small(catalog.common.planLifetime),
    ],
  };
}
