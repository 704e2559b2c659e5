import type { HistoryEntry } from '../../domain/history/history-entry';
import type { Integration } from '../../domain/integration/integration';
import { commandButton } from '../kit/buttons';
import type { Message } from '../kit/message';
import type { Scope } from '../kit/scope';
import { summaryText } from '../text/summary-text';

/** More buttons than this are of no use. */
const max = 10;

/** Returns the integrations that match a reference, each with a button that runs the command for it. */
export function choiceMessage(
  scope: Scope,
  reference: string,
  integrations: readonly Integration[],
  commandFor: (integration: Integration) => readonly string[],
): Message {
  const { common } = scope.catalog;
  const more = integrations.length - max;
  const rows = integrations.slice(0, max).map((integration) => {
    const button = commandButton(common.buttons.choose, commandFor(integration));
    return scope.blocks.section(summaryText(scope, integration), button);
  });
  const rest = more > 0 ? [scope.blocks.small(common.severalMore(more))] : [];
  return { text: common.several(reference), blocks: [...rows, ...rest] };
}

/** Returns the removed integrations that had this name, newest first, each with a button that runs the command for it. */
export function removedChoiceMessage(
  { catalog, blocks }: Scope,
  reference: string,
  removals: readonly HistoryEntry[],
  commandFor: (removal: HistoryEntry) => readonly string[],
): Message {
  const { history, common, values } = catalog;
  const rows = removals.slice(0, max).map((removal) => {
    const { type, actor = values.somebody, at } = removal;
    const button = commandButton(common.buttons.choose, commandFor(removal));
    return blocks.section(history.removedLine(removal, values.type(type), actor, values.atTime(at)), button);
  });
  return { text: history.severalRemoved(reference), blocks: rows };
}
