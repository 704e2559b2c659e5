import type { Command } from '../app/context';
import type { CommandName } from '../text/en/commands';
import { unknownCommandMessage } from '../views/unknown-command-message';
import { edit } from './edit';
import { help } from './help';
import { history } from './history';
import { list } from './list';
import { set } from './set';
import { show } from './show';
import { toggle } from './toggle';
import { undo } from './undo';

/** Every subcommand; routing and help come from here. */
const table: ReadonlyMap<CommandName, Command> = new Map<CommandName, Command>([
  ['help', (context, words) => help([...table.keys()])(context, words)],
  ['list', list],
  ['show', show],
  ['edit', edit],
  ['set', set],
  ['enable', toggle('enable')],
  ['disable', toggle('disable')],
  ['history', history],
  ['undo', undo],
]);

/** `/integrations …`: the subcommand that the first word names; without one, the list. */
export const integrations: Command = async (context, words) => {
  const [typed, ...rest] = words;
  if (typed === undefined) return list(context, []);
  const name = [...table.keys()].find((known) => known === typed.toLowerCase());
  const command = name === undefined ? undefined : table.get(name);
  if (command !== undefined) return command(context, rest);
  await context.say(unknownCommandMessage(context, typed, [...table.keys()]));
};

/** `/integration-update …`: alone the picker, with a reference the form, with fields or a payload a plan. */
export const integrationUpdate: Command = async (context, words) => {
  const asksForChange = words.some((word) => word.startsWith('{') || /^[A-Za-z_][\w-]*=/.test(word));
  await (asksForChange ? set : edit)(context, words);
};
