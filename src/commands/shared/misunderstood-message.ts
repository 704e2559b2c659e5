import type { ParseError } from '../../domain/payload/entry';
import type { Context } from '../../ports/context';
import type { Message } from '../../views/kit/message';

/** Returns what a command says whose words could not be parsed. */
export function misunderstoodMessage(
  { catalog }: Pick<Context, 'catalog'>,
  parseErrors: readonly ParseError[],
): Message {
  return { text: [catalog.common.misunderstood, ...parseErrors.map(catalog.parseErrors)].join('\n') };
}
