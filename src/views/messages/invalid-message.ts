import type { InvalidChange } from '../../domain/change/proposal';
import { nameOf } from '../../domain/integration/integration';
import { isNew } from '../../domain/integration/new-integration';
import type { Message } from '../kit/message';
import type { Scope } from '../kit/scope';
import { cutLines, inFull } from '../parts/batch-blocks';
import { problemLines } from '../text/problem-lines';

/** Returns everything that is wrong with a request, at once. */
export function invalidMessage(scope: Scope, invalid: readonly InvalidChange[]): Message {
  const { catalog, blocks } = scope;
  const { common, lifecycle, batch } = catalog;
  if (invalid.length > inFull) {
    const lines = invalid.map(({ integration, problems }) =>
      batch.line(nameOf(integration), problemLines(catalog, problems).join('; ')),
    );
    return { text: batch.invalidTitle(invalid.length), blocks: cutLines(scope, lines) };
  }
  const names = invalid.map(({ integration }) => nameOf(integration)).join(', ');
  return {
    text: invalid.every(({ integration }) => isNew(integration)) ? lifecycle.invalidTitle : common.invalidTitle(names),
    blocks: invalid.flatMap(({ integration, problems }) => [
      ...(invalid.length > 1 ? [blocks.small(nameOf(integration))] : []),
      ...problemLines(catalog, problems).map((line) => blocks.section(line)),
    ]),
  };
}
