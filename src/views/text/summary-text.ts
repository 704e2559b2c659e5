import { isList } from '../../domain/fields/field-value';
import { findEvent } from '../../domain/fields/outgoing-event';
import { type Integration, nameOf, scriptErrorOf } from '../../domain/integration/integration';
import type { Scope } from '../kit/scope';

/** Returns one line about an integration: type, state, where it posts, who changed it last, what is wrong. */
export function summaryText({ catalog }: Scope, integration: Integration, missing: readonly string[] = []): string {
  const { common, search, values } = catalog;
  const { channel, event, enabled } = integration.values;
  const usesChannel = integration.type === 'webhook-incoming' || findEvent(event).usesChannel;
  const hasChannels = usesChannel && isList(channel) && channel.length > 0;
  const none = integration.type === 'webhook-incoming' ? common.nowhere : common.everywhere;
  const channels = hasChannels ? channel.join(', ') : none;
  const wrong = [
    ...(scriptErrorOf(integration) === undefined ? [] : [common.scriptErrorMark]),
    ...missing.map(search.missing),
  ];
  const facts = [
    values.type(integration.type),
    enabled === true ? common.on : common.off,
    integration.type === 'webhook-incoming' ? common.postsTo(channels) : common.listensTo(channels),
    common.changedBy(
      integration.updatedBy ?? integration.createdBy ?? values.somebody,
      values.at(integration.updatedAt),
    ),
    ...wrong.map((what) => `⚠ ${what}`),
  ];
  return `${nameOf(integration)} · ${facts.join(' · ')}`;
}
