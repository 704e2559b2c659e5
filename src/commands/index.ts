import { isSecretName } from '../domain/fields/fields';
import { parseCurl } from '../domain/payload/parse-curl';
import type { CommandName } from '../i18n/en/commands';
import { inputLimits } from '../lib/input-limits';
import type { Context } from '../ports/context';
import type { Command } from '../ports/handlers';
import { unknownCommandMessage } from '../views/messages/help-message';
import { apply } from './apply';
import { bulk } from './bulk';
import { clone } from './clone';
import { edit } from './edit';
import { exportCommand } from './export';
import { help } from './help';
import { history } from './history';
import { importCommand } from './import';
import { list } from './list';
import { create } from './new';
import { remove } from './remove';
import { reveal } from './reveal';
import { rotate } from './rotate';
import { set } from './set';
import { show } from './show';
import { toggle } from './toggle';
import { undo } from './undo';

/** Every subcommand. Routing and help use this table. */
const table: ReadonlyMap<CommandName, Command> = new Map<CommandName, Command>([
  ['help', (context, args) => help([...table.keys()])(context, args)],
  ['list', list],
  ['show', show],
  ['edit', edit],
  ['new', create],
  ['clone', clone],
  ['remove', remove],
  ['rotate', rotate],
  ['reveal', reveal],
  ['set', set],
  ['apply', apply],
  ['enable', toggle('enable')],
  ['disable', toggle('disable')],
  ['bulk', bulk],
  ['export', exportCommand],
  ['import', importCommand],
  ['history', history],
  ['undo', undo],
]);

async function runBounded(command: Command, context: Context, args: readonly string[]): Promise<void> {
  const { commandLength, commandWords } = inputLimits;
  if (args.length > commandWords || args.join(' ').length > commandLength)
    return context.say({ text: context.catalog.common.tooLong(commandLength, commandWords) });
  await command(context, args);
}

/** `/integrations …`: runs the subcommand that the first word names; without one, the list. */
export const integrations: Command = async (context, args) => {
  const [typed = 'list', ...rest] = args;
  const name = [...table.keys()].find((candidate) => candidate === typed.toLowerCase());
  const command = name === undefined ? undefined : table.get(name);
  if (command === undefined) return context.say(unknownCommandMessage(context, typed, [...table.keys()]));
  await runBounded(command, context, rest);
};

/** Returns whether words contain a change: fields, a payload, a call of curl, or a secret after a reference. */
function asksForChange(args: readonly string[]): boolean {
  const isChange = (word: string, index: number): boolean =>
    word.startsWith('{') || /^[A-Za-z_][\w-]*=/.test(word) || (index > 0 && isSecretName(word));
  return args.some(isChange) || parseCurl(args) !== undefined;
}

/** `/integration-update …`: without words the picker, with a reference the form, with fields or a payload a plan. */
export const integrationUpdate: Command = (context, args) =>
  runBounded((_context, typed) => (asksForChange(typed) ? set : edit)(context, typed), context, args);
