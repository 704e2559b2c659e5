import type { LayoutBlock } from '@rocket.chat/ui-kit';
import type { InvalidChange } from '../../domain/change/proposal';
import { nameOf } from '../../domain/integration/integration';
import { isNew } from '../../domain/integration/new-integration';
import type { Message } from '../kit/message';
import type { Scope } from '../kit/scope';
import { cutLines, inFull } from '../parts/batch-blocks';
import { problemLines } from '../parts/problem-lines';

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
