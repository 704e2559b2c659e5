import { againButton } from './again-button';
import type { Message } from './message';
import type { Scope } from './scope';

/**
 * The answer to a submitted form came when nobody was waiting any more: what it says, and a button that opens the form again.
 *
 * @param told what the form would have said; nothing where it would have gone on to its next step, with nothing changed
 */
export function lateMessage(scope: Scope, draftId: string, told: readonly string[]): Message {
  const { words, blocks } = scope;
  return {
    text: words.results.late,
    blocks: [
      ...(told.length === 0 ? [words.results.lateNothing] : told).map((line) => blocks.section(line)),
      blocks.buttons('late', [againButton(scope, draftId)]),
    ],
  };
}
