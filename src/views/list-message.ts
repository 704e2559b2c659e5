import type { LayoutBlock } from '@rocket.chat/ui-kit';
import { isList } from '../domain/field-value';
import { nameOf, type Integration } from '../domain/integration';
import { findEvent } from '../domain/outgoing-event';
import type { Message } from './message';
import { runButton } from './run-button';
import type { Scope } from './scope';

/** One line about an integration: kind, on or off, where it posts, who changed it last, what is wrong. */
export function summaryOf({ words }: Scope, integration: Integration): string {
  const { conversation, values } = words;
  const { channel, event, enabled } = integration.values;
  const usesChannel = integration.type === 'webhook-incoming' || findEvent(event).usesChannel;
  const channels = usesChannel && isList(channel) && channel.length > 0 ? channel.join(', ') : conversation.everywhere;
  const facts = [
    values.type(integration.type),
    enabled === true ? conversation.on : conversation.off,
    integration.type === 'webhook-incoming' ? conversation.postsTo(channels) : conversation.listensTo(channels),
    conversation.changedBy(
      integration.updatedBy ?? integration.createdBy ?? values.somebody,
      values.at(integration.updatedAt),
    ),
    ...(integration.scriptError === undefined ? [] : [`⚠ ${conversation.scriptErrorMark}`]),
  ];
  return `${nameOf(integration)} · ${facts.join(' · ')}`;
}

function rowOf(scope: Scope, integration: Integration): LayoutBlock[] {
  const { words, blocks } = scope;
  const { buttons } = words.conversation;
  const isOn = integration.values.enabled === true;
  return [
    blocks.section(summaryOf(scope, integration)),
    blocks.buttons(`row-${integration.id}`, [
      runButton(buttons.edit, ['edit', integration.id]),
      isOn
        ? runButton(buttons.turnOff, ['disable', integration.id])
        : runButton(buttons.turnOn, ['enable', integration.id]),
      runButton(buttons.more, ['show', integration.id]),
    ]),
  ];
}

/** The newest integrations, with what can be done to each. */
export function listMessage(
  scope: Scope,
  integrations: readonly Integration[],
  most: number,
  notes: readonly string[],
): Message {
  const { conversation } = scope.words;
  const shown = integrations.slice(0, most);
  const cut = shown.length < integrations.length ? [conversation.listCut(shown.length, integrations.length)] : [];
  return {
    text: integrations.length === 0 ? conversation.listNone : conversation.listTitle(integrations.length),
    blocks: [
      ...shown.reduce<LayoutBlock[]>((all, integration) => [...all, ...rowOf(scope, integration)], []),
      ...[...cut, ...notes].map((note) => scope.blocks.small(note)),
    ],
  };
}
