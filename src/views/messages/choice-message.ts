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

/** Returns the removed integrations that had this name, newest first, each with a button that runs the command for it. */
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
