import type { LayoutBlock } from '@rocket.chat/ui-kit';
import type { Integration } from '../../domain/integration/integration';
import { type ListFilter, keywordsOf, listArgs } from '../../domain/search/filter';
import type { ListResult } from '../../domain/search/search-result';
import { commandButton } from '../kit/buttons';
import type { Message } from '../kit/message';
import type { Scope } from '../kit/scope';
import { summaryText } from '../text/summary-text';
import { toggleButton } from '../parts/toggle-button';

function rowOf(scope: Scope, integration: Integration, missing: readonly string[] | undefined): LayoutBlock[] {
  const { catalog, blocks } = scope;
  const { buttons } = catalog.common;
  return [
    blocks.section(summaryText(scope, integration, missing)),
    blocks.buttons(`row-${integration.id}`, [
      commandButton(buttons.edit, ['edit', integration.id]),
      toggleButton(scope, integration),
      commandButton(buttons.more, ['show', integration.id]),
    ]),
  ];
}

/** Returns a filter in words; empty where it matches everything. */
function filterText({ catalog }: Scope, filter: ListFilter): string {
  return catalog.search.filter(keywordsOf(filter), filter.text);
}

/** Returns the page number and the buttons to the other pages. */
function pageBlocks({ catalog, blocks }: Scope, filter: ListFilter, page: number, pages: number): LayoutBlock[] {
  const { search } = catalog;
  if (pages < 2) return [];
  const buttons = [
    ...(page > 1 ? [commandButton(search.newer, listArgs(filter, page - 1))] : []),
    ...(page < pages ? [commandButton(catalog.common.buttons.older, listArgs(filter, page + 1))] : []),
  ];
  return [blocks.small(search.page(page, pages)), blocks.buttons('pages', buttons)];
}

/** Returns how far the search went, where it did not cover everything. */
function limitBlocks({ catalog, blocks }: Scope, filter: ListFilter, result: ListResult): LayoutBlock[] {
  const { search } = catalog;
  const { namesOnly, scanned, scannedOf, unchecked } = result;
  const everywhere = commandButton(search.everywhere, listArgs({ ...filter, everywhere: true }, 1));
  return [
    ...(namesOnly ? [blocks.section(search.namesOnly(filter.text), everywhere)] : []),
    ...(scanned < scannedOf ? [blocks.small(search.partOnly(scanned, scannedOf))] : []),
    ...(unchecked > 0 ? [blocks.small(search.unchecked(unchecked))] : []),
  ];
}

/** The part of the matches that is shown. */
export interface ShownPage {
  readonly filter: ListFilter;
  readonly page: number;
  readonly pages: number;
  readonly notes: readonly string[];
}

/** Returns a page of integrations, with buttons for each. */
export function listMessage(scope: Scope, result: ListResult, { filter, page, pages, notes }: ShownPage): Message {
  const { search } = scope.catalog;
  const { integrations, total, missing } = result;
  const asked = filterText(scope, filter);
  const none = asked === '' ? search.none : search.noneFit(asked);
  return {
    text: total === 0 ? none : search.title(total, asked),
    blocks: [
      ...integrations.flatMap((integration) => rowOf(scope, integration, missing.get(integration.id))),
      ...pageBlocks(scope, filter, page, pages),
      ...limitBlocks(scope, filter, result),
      ...notes.map((note) => scope.blocks.small(note)),
    ],
  };
}
