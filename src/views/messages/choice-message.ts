import type { HistoryEntry } from '../../domain/history/history-entry';
import type { Integration } from '../../domain/integration/integration';
import { commandButton } from '../kit/buttons';
import type { Message } from '../kit/message';
import type { Scope } from '../kit/scope';
import { summaryText } from '../parts/summary-text';

/** More buttons than this help nobody. */
const max = 10;

/** Several integrations fit: each with the button that gives the same command for it. */
export function choiceMessage(
  scope: Scope,
  reference: string,
  integrations: readonly Integration[],
  commandFor: (integration: Integration) => readonly string[],
): Message {
  const { catalog, blocks } = scope;
  const { common } = catalog;
  const more = integrations.length - max;
  return {
    text: common.several(reference),
    blocks: [
      ...integrations
        .slice(0, max)
        .map((integration) =>
          blocks.section(
            summaryText(scope, integration),
            commandButton(common.buttons.choose, commandFor(integration)),
          ),
        ),
      ...(more > 0 ? [blocks.small(common.severalMore(more))] : []),
    ],
  };
}

/** Several that were removed had this name: each with the button that gives the same command for it, the newest first. */
export function removedChoiceMessage(
  { catalog, blocks }: Scope,
  reference: string,
  removals: readonly HistoryEntry[],
  commandFor: (removal: HistoryEntry) => readonly string[],
): Message {
  const { history, common, values } = catalog;
  return {
    text: history.severalRemoved(reference),
    blocks: removals
      .slice(0, max)
      .map((removal) =>
        blocks.section(
          history.removedLine(
            removal,
            values.type(removal.type),
            removal.actor ?? values.somebody,
            values.at(new Date(removal.at).toISOString()),
          ),
          commandButton(common.buttons.choose, commandFor(removal)),
        ),
      ),
  };
}
