import type { LayoutBlock } from '@rocket.chat/ui-kit';
import { nameOf } from '../domain/integration';
import type { InvalidChange } from '../domain/proposal';
import type { Message } from './message';
import { problemLines } from './problem-lines';
import type { Scope } from './scope';

/** All that is wrong with what was asked, at once. */
export function invalidMessage({ words, blocks }: Scope, invalid: readonly InvalidChange[]): Message {
  const { conversation } = words;
  const names = invalid.map(({ integration }) => nameOf(integration)).join(', ');
  return {
    text: conversation.invalidTitle(names),
    blocks: invalid.reduce<LayoutBlock[]>(
      (all, { integration, problems }) => [
        ...all,
        ...(invalid.length > 1 ? [blocks.small(nameOf(integration))] : []),
        ...problemLines(words, problems).map((line) => blocks.section(line)),
      ],
      [],
    ),
  };
}
