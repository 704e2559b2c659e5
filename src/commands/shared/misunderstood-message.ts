import type { ParseError } from '../../domain/payload/entry';
import { inputLimits } from '../../lib/input-limits';
import type { Context } from '../../ports/context';
import type { Message } from '../../views/kit/message';

/** Returns what a command says whose arguments could not be parsed, with the first few errors. */
export function misunderstoodMessage(
  { catalog }: Pick<Context, 'catalog'>,
  parseErrors: readonly ParseError[],
): Message {
  const listed = parseErrors.slice(0, inputLimits.listedErrors).map(catalog.parseErrors);
  const rest = parseErrors.length - listed.length;
  return {
    text: [catalog.common.misunderstood, ...listed, ...(rest > 0 ? [catalog.common.moreErrors(rest)] : [])].join('\n'),
  };
}
