import { fields } from '../../domain/fields/fields';
import type { CommandName } from '../../i18n/en/commands';
import { closestMatches } from '../../lib/closest-matches';
import type { Message } from '../kit/message';
import type { Scope } from '../kit/scope';

/** Returns every command with what it does. */
export function helpMessage({ catalog, blocks }: Scope, names: readonly CommandName[]): Message {
  return {
    text: catalog.common.helpTitle,
    blocks: [
      ...names.map((name) => blocks.section(`${catalog.commands[name].usage} · ${catalog.commands[name].summary}`)),
      blocks.small(catalog.common.helpMore),
    ],
  };
}

/**
 * Returns one command with examples.
 *
 * @param example the reference used in them: an integration that exists, so that they work when pasted
 */
export function commandHelpMessage({ catalog, blocks }: Scope, name: CommandName, example: string): Message {
  const { summary, usage, examples } = catalog.commands[name];
  const { common } = catalog;
  const listed =
    name === 'set'
      ? fields.map((field) =>
          blocks.small(`${[field.name, ...field.aliases].join(', ')}: ${catalog.fields.label(field.name)}`),
        )
      : [];
  return {
    text: usage,
    blocks: [
      blocks.section(summary),
      blocks.small(common.helpExamples),
      ...examples.map((line) => blocks.section(line.replace('REF', example))),
      ...(listed.length === 0 ? [] : [blocks.small(common.helpFields), ...listed]),
    ],
  };
}

/** Returns that a subcommand does not exist, with the nearest ones. */
export function unknownCommandMessage({ catalog }: Scope, typed: string, names: readonly CommandName[]): Message {
  const nearest = closestMatches(typed, names).map((known) => `/integrations ${known}`);
  return { text: catalog.common.unknownCommand(typed, nearest) };
}
