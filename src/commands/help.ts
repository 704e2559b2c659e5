import { nameOf } from '../domain/integration/integration';
import { noFilter } from '../domain/search/filter';
import type { CommandName } from '../i18n/en/commands';
import type { Context } from '../ports/context';
import type { Command } from '../ports/handlers';
import { commandHelpMessage, helpMessage, unknownCommandMessage } from '../views/messages/help-message';

/** Returns the name of an integration that the person may use, so that examples work when pasted. Help itself needs no server and no permission. */
async function exampleName(context: Context): Promise<string> {
  const newest = await context.integrations.search(noFilter, { offset: 0, count: 1 }).catch(() => undefined);
  const first = newest?.integrations[0];
  return first === undefined ? 'REF' : `"${nameOf(first)}"`;
}

/** `help [command]`: what the commands with these names do. */
export function help(names: readonly CommandName[]): Command {
  return async (context, args) => {
    const name = names.find((candidate) => candidate === args[0]?.toLowerCase());
    if (args[0] === undefined) return context.say(helpMessage(context, names));
    if (name === undefined) return context.say(unknownCommandMessage(context, args[0], names));
    await context.say(commandHelpMessage(context, name, await exampleName(context)));
  };
}
