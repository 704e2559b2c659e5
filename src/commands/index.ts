import { isPayload } from '../domain/args/is-payload';
import { asksForChange } from '../domain/args/parse-args';
import { readTyped } from '../domain/args/read-typed';
import type { CommandName } from '../i18n/en/commands';
import { inputLimits } from '../lib/input-limits';
import { hasUrlSecret } from '../lib/mask-secrets';
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
import { misunderstoodMessage } from './shared/misunderstood-message';
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

/** The commands that set fields or take a payload, whose words are more than names. */
const takeFields: readonly string[] = ['set', 'bulk', 'apply'];

/** Runs a command with the words that a person typed, unless these are too many or cannot be understood. */
async function runTyped(
  command: Command,
  context: Context,
  typed: readonly string[],
  takesFields: boolean,
): Promise<void> {
  const { commandLength, commandWords } = inputLimits;
  const { common } = context.catalog;
  if (typed.length > commandWords || typed.join(' ').length > commandLength)
    return context.say({ text: common.tooLong(commandLength, commandWords) });
  const { args, hadSecret, parseErrors } = readTyped(typed, takesFields);
  // Said first, so that what the command leads to is the last in the chat.
  if (hadSecret) await context.say({ text: common.secretInCommand });
  else if (hasUrlSecret(typed.join(' '))) await context.say({ text: common.secretInUrl });
  if (parseErrors.length === 0) return command(context, args);
  await context.permittedTypes();
  await context.say(misunderstoodMessage(context, parseErrors));
}

/** `/integrations …`: runs the subcommand that the first word names; without one, the list. */
export const integrations: Command = async (context, typed) => {
  const [first = 'list', ...rest] = typed;
  const name = [...table.keys()].find((candidate) => candidate === first.toLowerCase());
  const command = name === undefined ? undefined : table.get(name);
  const unknown: Command = (_context, [asked = '']) =>
    context.say(unknownCommandMessage(context, asked, [...table.keys()]));
  if (command === undefined) await runTyped(unknown, context, typed, false);
  else await runTyped(command, context, rest, name !== undefined && takeFields.includes(name));
};

/** `/integration-update …`: without words the picker, with a reference the form, with fields or a payload a plan. */
export const integrationUpdate: Command = (context, typed) =>
  runTyped(
    (_context, args) => (asksForChange(args) || isPayload(args) ? set : edit)(context, args),
    context,
    typed,
    true,
  );
