import type { LayoutBlock } from '@rocket.chat/ui-kit';
import { fieldsOf, isUsed, sections } from '../../domain/fields/fields';
import { type Integration, nameOf } from '../../domain/integration/integration';
import { runButton } from '../kit/buttons';
import type { Message } from '../kit/message';
import type { Scope } from '../kit/scope';
import { showValue } from '../parts/format-value';
import { summaryOf } from '../parts/summary-text';
import { turnButton } from '../parts/toggle-button';

function fieldBlocks({ words, blocks }: Scope, integration: Integration): LayoutBlock[] {
  return sections.reduce<LayoutBlock[]>((all, section) => {
    const fields = fieldsOf(integration.type).filter(
      (field) =>
        field.sections[integration.type] === section && isUsed(field, integration.type, integration.values.event),
    );
    if (fields.length === 0) return all;
    const lines = fields.map((field) =>
      blocks.section(
        `${words.fields.labelWithName(field.name)}: ${showValue(words, field, integration.values[field.name])}`,
      ),
    );
    return [...all, blocks.divider(), blocks.small(words.fields.section(section)), ...lines];
  }, []);
}

/**
 * Everything about one integration, secrets hidden.
 *
 * @param webhookUrl of an incoming one, without its token
 */
export function showMessage(scope: Scope, integration: Integration, webhookUrl: string | undefined): Message {
  const { words, blocks } = scope;
  const { conversation, life } = words;
  return {
    text: `${nameOf(integration)} (id ${integration.id})`,
    blocks: [
      blocks.section(summaryOf(scope, integration)),
      ...(integration.scriptError === undefined
        ? []
        : [blocks.section(conversation.scriptError(integration.scriptError))]),
      ...(webhookUrl === undefined ? [] : [blocks.section(`${conversation.webhookUrl}: ${webhookUrl}`)]),
      ...fieldBlocks(scope, integration),
      blocks.buttons(`show-${integration.id}`, [
        runButton(conversation.buttons.edit, ['edit', integration.id], 'primary'),
        turnButton(scope, integration),
        runButton(conversation.buttons.history, ['history', integration.id]),
      ]),
      blocks.buttons(`more-${integration.id}`, [
        runButton(life.buttons.clone, ['clone', integration.id]),
        integration.type === 'webhook-incoming'
          ? runButton(life.buttons.reveal, ['reveal', integration.id])
          : runButton(life.buttons.rotate, ['rotate', integration.id]),
        runButton(life.buttons.remove, ['remove', integration.id], 'danger'),
      ]),
    ],
  };
}
