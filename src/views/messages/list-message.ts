import type { LayoutBlock } from '@rocket.chat/ui-kit';
import type { Integration } from '../../domain/integration/integration';
import { type ListFilter, keywordsOf, listWords } from '../../domain/search/filter';
import type { ListResult } from '../../domain/search/search-result';
import { commandButton } from '../kit/buttons';
import type { Message } from '../kit/message';
import type { Scope } from '../kit/scope';
import { summaryText } from '../parts/summary-text';
import { toggleButton } from '../parts/toggle-button';

function rowOf(scope: Scope, integration: Integration, missing: readonly string[] | undefined): LayoutBlock[] {
  const { words, blocks } = scope;
  const { buttons } = words.conversation;
  return [
    blocks.section(summaryText(scope, integration, missing)),
    blocks.buttons(`row-${integration.id}`, [
      commandButton(buttons.edit, ['edit', integration.id]),
      toggleButton(scope, integration),
      commandButton(buttons.more, ['show', integration.id]),
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
    ...(page > 1 ? [commandButton(listing.newer, listWords(filter, page - 1))] : []),
    ...(page < pages ? [commandButton(listing.older, listWords(filter, page + 1))] : []),
  ];
  return [blocks.small(listing.page(page, pages)), blocks.buttons('pages', buttons)];
}

/** How far was searched, where that is not everything. */
function limitBlocks({ words, blocks }: Scope, filter: ListFilter, result: ListResult): LayoutBlock[] {
  const { listing } = words;
  const { namesOnly, searched, of, unchecked } = result;
  const everywhere = commandButton(listing.everywhere, listWords({ ...filter, everywhere: true }, 1));
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
