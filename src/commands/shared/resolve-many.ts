import { type Integration, nameOf } from '../../domain/integration/integration';
import { findByReference } from '../../domain/integration/reference';
import type { Context } from '../../ports/context';
import { resolveOne } from './resolve-one';

/** The longest name that several arguments can be, so that each of them is looked at a few times only. */
const maxNameWords = 20;

/** Returns how many of the words, from the first on, are one reference: as many as are a name, else one. */
function countWords(lowerNames: ReadonlySet<string>, args: readonly string[]): number {
  for (let count = Math.min(args.length, maxNameWords); count > 1; count -= 1)
    if (lowerNames.has(args.slice(0, count).join(' ').toLowerCase())) return count;
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
  const lowerNames = new Set(all.map((integration) => nameOf(integration).toLowerCase()));
  const found = new Map<string, Integration>();
  for (let at = 0; at < args.length;) {
    const count = countWords(lowerNames, args.slice(at, at + maxNameWords));
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
