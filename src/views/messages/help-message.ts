import { fields } from '../../domain/fields/fields';
import type { CommandName } from '../../i18n/en/commands';
import { closestMatches } from '../../lib/closest-match';
import type { Message } from '../kit/message';
import type { Scope } from '../kit/scope';

/** Every command with what it does. */
export function helpMessage({ words, blocks }: Scope, names: readonly CommandName[]): Message {
  return {
    text: words.conversation.helpTitle,
    blocks: [
      ...names.map((name) => blocks.section(`${words.commands[name].usage} · ${words.commands[name].summary}`)),
      blocks.small(words.conversation.helpMore),
    ],
  };
}

/**
 * One command with examples.
 *
 * @param example what stands for the reference in them: an integration that is there, so that they work when pasted
 */
export function commandHelpMessage({ words, blocks }: Scope, name: CommandName, example: string): Message {
  const { summary, usage, examples } = words.commands[name];
  const { conversation } = words;
  const listed =
    name === 'set'
      ? fields.map((field) =>
          blocks.small(`${[field.name, ...field.aliases].join(', ')}: ${words.fields.label(field.name)}`),
        )
      : [];
  return {
    text: usage,
    blocks: [
      blocks.section(summary),
      blocks.small(conversation.helpExamples),
      ...examples.map((line) => blocks.section(line.replace('REF', example))),
      ...(listed.length === 0 ? [] : [blocks.small(conversation.helpFields), ...listed]),
    ],
  };
}

/** A subcommand that does not exist, and those that may have been meant. */
export function unknownCommandMessage({ words }: Scope, typed: string, names: readonly CommandName[]): Message {
  const nearest = closestMatches(typed, names).map((known) => `/integrations ${known}`);
  return { text: words.conversation.unknownCommand(typed, nearest) };
}
