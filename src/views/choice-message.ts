import type { Integration } from '../domain/integration';
import { summaryOf } from './list-message';
import type { Message } from './message';
import { runButton } from './run-button';
import type { Scope } from './scope';

/** More buttons than this help nobody. */
const most = 10;

/** Several integrations fit: each with the button that gives the same command for it. */
export function choiceMessage(
  scope: Scope,
  reference: string,
  integrations: readonly Integration[],
  commandFor: (integration: Integration) => readonly string[],
): Message {
  const { words, blocks } = scope;
  const { conversation } = words;
  const more = integrations.length - most;
  return {
    text: conversation.several(reference),
    blocks: [
      ...integrations
        .slice(0, most)
        .map((integration) =>
          blocks.section(
            summaryOf(scope, integration),
            runButton(conversation.buttons.choose, commandFor(integration)),
          ),
        ),
      ...(more > 0 ? [blocks.small(conversation.severalMore(more))] : []),
    ],
  };
}
