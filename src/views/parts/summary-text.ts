import { isList } from '../../domain/fields/field-value';
import { findEvent } from '../../domain/fields/outgoing-event';
import { type Integration, nameOf, scriptErrorOf } from '../../domain/integration/integration';
import type { Scope } from '../kit/scope';

/** One line about an integration: kind, on or off, where it posts, who changed it last, what is wrong. */
export function summaryText({ words }: Scope, integration: Integration, missing: readonly string[] = []): string {
  const { conversation, listing, values } = words;
  const { channel, event, enabled } = integration.values;
  const usesChannel = integration.type === 'webhook-incoming' || findEvent(event).usesChannel;
  const hasChannels = usesChannel && isList(channel) && channel.length > 0;
  const none = integration.type === 'webhook-incoming' ? conversation.nowhere : conversation.everywhere;
  const channels = hasChannels ? channel.join(', ') : none;
  const wrong = [
    ...(scriptErrorOf(integration) === undefined ? [] : [conversation.scriptErrorMark]),
    ...missing.map(listing.missing),
  ];
  const facts = [
    values.type(integration.type),
    enabled === true ? conversation.on : conversation.off,
    integration.type === 'webhook-incoming' ? conversation.postsTo(channels) : conversation.listensTo(channels),
    conversation.changedBy(
      integration.updatedBy ?? integration.createdBy ?? values.somebody,
      values.at(integration.updatedAt),
    ),
    ...wrong.map((what) => `⚠ ${what}`),
  ];
  return `${nameOf(integration)} · ${facts.join(' · ')}`;
}
