import type { Integration } from '../../domain/integration/integration';
import type { CommandName } from '../../i18n/en/commands';
import type { Context } from '../../ports/context';
import type { Command } from '../../ports/handlers';
import type { Message } from '../../views/kit/message';
import { resolveOne } from './resolve-one';

/** Returns what a command says that was given without the integration it needs. */
export function referenceNeededMessage({ catalog }: Pick<Context, 'catalog'>, name: CommandName): Message {
  return { text: catalog.common.referenceNeeded(catalog.commands[name].usage) };
}

/**
 * Returns a command that does something with the one integration its words name. Without words, or where they leave a doubt, it says so.
 *
 * @param prepare reads at the same time what `run` needs besides
 */
export function withIntegration(
  name: CommandName,
  run: (context: Context, integration: Integration) => Promise<void>,
  prepare: (context: Context) => Promise<unknown> = () => Promise.resolve(),
): Command {
  return async (context, args) => {
    const reference = args.join(' ');
    if (reference.trim() === '') return context.say(referenceNeededMessage(context, name));
    const behindIsSecret = name === 'rotate';
    const resolved = resolveOne(context, reference, (id) => [name, id], behindIsSecret);
    const [integration] = await Promise.all([resolved, prepare(context)]);
    if (integration !== undefined) await run(context, integration);
  };
}
