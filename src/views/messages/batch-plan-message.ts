import type { Plan } from '../../domain/change/plan';
import type { Preview } from '../../domain/change/proposal';
import { nameOf } from '../../domain/integration/integration';
import { planButtons } from '../kit/buttons';
import type { Message } from '../kit/message';
import type { Scope } from '../kit/scope';
import { cutLines } from '../parts/batch-blocks';
import { diffText } from '../text/diff-text';
import { effectLines } from '../text/effect-lines';
import { impactText } from '../text/impact-text';

function lineOf({ catalog }: Scope, { kind = 'changed', integration, diff }: Preview): string {
  const { batch, lifecycle, common } = catalog;
  const name = nameOf(integration);
  if (kind === 'created') return lifecycle.planTitle(kind, name);
  if (kind === 'removed') return batch.line(name, impactText(catalog, integration));
  const changes = diff.map((fieldDiff) => diffText(catalog, fieldDiff)).join('; ');
  return batch.line(name, changes === '' ? common.resend : changes);
}

/** Returns each side effect once, with the number of integrations it concerns. */
function countedEffects({ catalog }: Scope, changes: readonly Preview[]): string[] {
  const counts = new Map<string, number>();
  for (const change of changes)
    for (const line of effectLines(catalog, change)) counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts].map(([line, count]) => catalog.batch.withEffect(count, line));
}

/** Returns a plan of many steps: one line per step, and the button that applies it. */
export function batchPlanMessage(scope: Scope, plan: Plan, changes: readonly Preview[]): Message {
  const { catalog, blocks } = scope;
  const lines = changes.map((change) => lineOf(scope, change));
  return {
    text: catalog.batch.planTitle(changes.length),
    blocks: [
      ...cutLines(scope, lines),
      ...countedEffects(scope, changes).map((line) => blocks.small(line)),
      ...(plan.reason === undefined ? [] : [blocks.small(catalog.common.reason(plan.reason))]),
      planButtons(scope, plan.id),
      blocks.small(catalog.batch.lifetime),
    ],
  };
}
