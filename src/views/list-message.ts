import type { LayoutBlock } from '@rocket.chat/ui-kit';
import { isList } from '../domain/field-value';
import { nameOf, scriptErrorOf, type Integration } from '../domain/integration';
import { keywordsOf, listWords, type ListFilter } from '../domain/list-filter';
import type { ListResult } from '../domain/list-result';
import { findEvent } from '../domain/outgoing-event';
import type { Message } from './message';
import { runButton } from './run-button';
import type { Scope } from './scope';
import { turnButton } from './turn-button';

/** One line about an integration: kind, on or off, where it posts, who changed it last, what is wrong. */
export function summaryOf({ words }: Scope, integration: Integration, missing: readonly string[] = []): string {
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

function rowOf(scope: Scope, integration: Integration, missing: readonly string[] | undefined): LayoutBlock[] {
  const { words, blocks } = scope;
  const { buttons } = words.conversation;
  return [
    blocks.section(summaryOf(scope, integration, missing)),
    blocks.buttons(`row-${integration.id}`, [
      runButton(buttons.edit, ['edit', integration.id]),
      turnButton(scope, integration),
      runButton(buttons.more, ['show', integration.id]),
    ]),
  ];
}

/** A filter in plain words; empty where it lets everything through. */
function filterText({ words }: Scope, filter: ListFilter): string {
  return words.listing.filter(keywordsOf(filter), filter.text);
}

/** Which page of how many this is, and the buttons to the others. */
function pageBlocks({ words, blocks }: Scope, filter: ListFilter, page: number, pages: number): LayoutBlock[] {
  const { listing } = words;
  if (pages < 2) return [];
  const buttons = [
    ...(page > 1 ? [runButton(listing.newer, listWords(filter, page - 1))] : []),
    ...(page < pages ? [runButton(listing.older, listWords(filter, page + 1))] : []),
  ];
  return [blocks.small(listing.page(page, pages)), blocks.buttons('pages', buttons)];
}

/** How far was searched, where that is not everything. */
function limitBlocks({ words, blocks }: Scope, filter: ListFilter, result: ListResult): LayoutBlock[] {
  const { listing } = words;
  const { namesOnly, searched, of, unchecked } = result;
  const everywhere = runButton(listing.everywhere, listWords({ ...filter, everywhere: true }, 1));
  return [
    ...(namesOnly ? [blocks.section(listing.namesOnly(filter.text), everywhere)] : []),
    ...(searched < of ? [blocks.small(listing.partOnly(searched, of))] : []),
    ...(unchecked > 0 ? [blocks.small(listing.unchecked(unchecked))] : []),
  ];
}

/** Which part of what fits is shown. */
export interface ShownPage {
  readonly filter: ListFilter;
  readonly page: number;
  readonly pages: number;
  readonly notes: readonly string[];
}

/** A page of integrations, with what can be done to each. */
export function listMessage(scope: Scope, result: ListResult, { filter, page, pages, notes }: ShownPage): Message {
  const { listing } = scope.words;
  const { integrations, total, missing } = result;
  const asked = filterText(scope, filter);
  const none = asked === '' ? listing.none : listing.noneFit(asked);
  return {
    text: total === 0 ? none : listing.title(total, asked),
    blocks: [
      ...integrations.reduce<LayoutBlock[]>((all, one) => [...all, ...rowOf(scope, one, missing.get(one.id))], []),
      ...pageBlocks(scope, filter, page, pages),
      ...limitBlocks(scope, filter, result),
      ...notes.map((note) => scope.blocks.small(note)),
    ],
  };
}
