import type { LayoutBlock } from '@rocket.chat/ui-kit';
import { fieldsOf, isUsed, sections } from '../../domain/fields/fields';
import { hasHiddenUrl } from '../../domain/fields/hidden-urls';
import { type Integration, nameOf } from '../../domain/integration/integration';
import { commandButton } from '../kit/buttons';
import type { Message } from '../kit/message';
import type { Scope } from '../kit/scope';
import { formatValue } from '../text/format-value';
import { summaryText } from '../text/summary-text';
import { toggleButton } from '../parts/toggle-button';

function fieldBlocks({ catalog, blocks }: Scope, integration: Integration): LayoutBlock[] {
  return sections.flatMap((section) => {
    const fields = fieldsOf(integration.type).filter(
      (field) =>
        field.sections[integration.type] === section && isUsed(field, integration.type, integration.values.event),
    );
    if (fields.length === 0) return [];
    const lines = fields.map((field) => {
      const value = integration.values[field.name];
      return blocks.section(
        `${catalog.fields.labelWithName(field.name)}: ${formatValue(catalog, field, value)}`,
        hasHiddenUrl(field, value)
          ? commandButton(catalog.common.buttons.reveal, ['reveal', integration.id])
          : undefined,
      );
    });
    return [blocks.divider(), blocks.small(catalog.fields.section(section)), ...lines];
  });
}

/** Returns everything about one integration, its secrets hidden. @param webhookUrl of an incoming one, without its token */
export function showMessage(scope: Scope, integration: Integration, webhookUrl: string | undefined): Message {
  const { catalog, blocks } = scope;
  const { common } = catalog;
  return {
    text: `${nameOf(integration)} (id ${integration.id})`,
    blocks: [
      blocks.section(summaryText(scope, integration)),
      ...(integration.scriptError === undefined ? [] : [blocks.section(common.scriptError(integration.scriptError))]),
      ...(webhookUrl === undefined ? [] : [blocks.section(`${common.webhookUrl}: ${webhookUrl}`)]),
      ...fieldBlocks(scope, integration),
      blocks.buttons(`show-${integration.id}`, [
        commandButton(common.buttons.edit, ['edit', integration.id], 'primary'),
        toggleButton(scope, integration),
        commandButton(common.buttons.history, ['history', integration.id]),
      ]),
      blocks.buttons(`more-${integration.id}`, [
        commandButton(common.buttons.clone, ['clone', integration.id]),
        integration.type === 'webhook-incoming'
          ? commandButton(common.buttons.reveal, ['reveal', integration.id])
          : commandButton(common.buttons.rotate, ['rotate', integration.id]),
        commandButton(common.buttons.remove, ['remove', integration.id], 'danger'),
      ]),
    ],
  };
}
