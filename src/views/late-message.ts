import type { Message } from './message';
import type { Scope } from './scope';

/** The answer to a submitted form came when nobody was waiting any more: what it says, and a button that opens the form again. */
export function lateMessage({ words, blocks }: Scope, draftId: string, lines: readonly string[]): Message {
  return {
    text: words.results.late,
    blocks: [
      ...lines.map((line) => blocks.section(line)),
      blocks.buttons('late', [
        { actionId: 'reopen', label: words.conversation.buttons.again, value: draftId, style: 'primary' },
      ]),
    ],
  };
}
