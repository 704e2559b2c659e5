import type { LayoutBlock } from '@rocket.chat/ui-kit';
import { nameOf } from '../domain/integration';
import { isNew } from '../domain/new-integration';
import type { InvalidChange } from '../domain/proposal';
import { cutLines, inFull } from './batch-blocks';
import type { Message } from './message';
import { problemLines } from './problem-lines';
import type { Scope } from './scope';

/** All that is wrong with what was asked, at once. */
export function invalidMessage(scope: Scope, invalid: readonly InvalidChange[]): Message {
  const { words, blocks } = scope;
  const { conversation, life, batches } = words;
  if (invalid.length > inFull) {
    const lines = invalid.map(({ integration, problems }) =>
      batches.line(nameOf(integration), problemLines(words, problems).join('; ')),
    );
    return { text: batches.invalidTitle(invalid.length), blocks: cutLines(scope, lines) };
  }
  const names = invalid.map(({ integration }) => nameOf(integration)).join(', ');
  return {
    text: invalid.every(({ integration }) => isNew(integration)) ? life.invalidTitle : conversation.invalidTitle(names),
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
