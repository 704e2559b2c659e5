import { isSecretName } from '../domain/fields/fields';
import { parseCurl } from '../domain/payload/parse-curl';
import type { CommandName } from '../i18n/en/commands';
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

/** `/integrations …`: runs the subcommand that the first word names; without one, the list. */
export const integrations: Command = async (context, args) => {
  const [typed, ...rest] = args;
  if (typed === undefined) return list(context, []);
  const name = [...table.keys()].find((candidate) => candidate === typed.toLowerCase());
  const command = name === undefined ? undefined : table.get(name);
  if (command !== undefined) return command(context, rest);
  await context.say(unknownCommandMessage(context, typed, [...table.keys()]));
};

/** Returns whether words contain a change: fields, a payload, a call of curl, or a secret after a reference. */
function asksForChange(args: readonly string[]): boolean {
  const isChange = (word: string, index: number): boolean =>
    word.startsWith('{') || /^[A-Za-z_][\w-]*=/.test(word) || (index > 0 && isSecretName(word));
  return args.some(isChange) || parseCurl(args) !== undefined;
}

/** `/integration-update …`: without words the picker, with a reference the form, with fields or a payload a plan. */
export const integrationUpdate: Command = async (context, args) => {
  await (asksForChange(args) ? set : edit)(context, args);
};
