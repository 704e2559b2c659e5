import type { Integration } from '../../domain/integration/integration';
import { findByReference, findWhole } from '../../domain/integration/reference';
import type { Context } from '../../ports/context';
import { resolveOne } from './resolve-one';

/** Returns how many of the words, from the first on, are one reference: as many as name integrations exactly, else one. */
function countWords(integrations: readonly Integration[], args: readonly string[]): number {
  for (let count = args.length; count > 1; count -= 1)
    if (findWhole(integrations, args.slice(0, count).join(' ')).length > 0) return count;
  return 1;
}

/**
 * Returns the integrations that the arguments name, each once. A name may take several words. Undefined where a reference names none
 * or several; the person then gets a message.
 *
 * @param retryCommand the command for these words
 */
export async function resolveMany(
  context: Context,
  args: readonly string[],
  retryCommand: (args: readonly string[]) => readonly string[],
): Promise<Integration[] | undefined> {
  const all = args.length > 1 ? await context.integrations.list() : [];
  const whole = findByReference(all, args.join(' '));
  if (whole.kind === 'one') return [whole.integration];
  const found = new Map<string, Integration>();
  for (let at = 0; at < args.length;) {
    const count = countWords(all, args.slice(at));
    const [before, reference, after] = [
      args.slice(0, at),
      args.slice(at, at + count).join(' '),
      args.slice(at + count),
    ];
    const match = findByReference(all, reference);
    const integration =
      match.kind === 'one'
        ? match.integration
        : await resolveOne(context, reference, (id) => retryCommand([...before, id, ...after]));
    if (integration === undefined) return undefined;
    found.set(integration.id, integration);
    at += count;
  }
  return [...found.values()];
}
