import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import { association } from '../association';
import { type PageHead, readPageHead } from '../schemas';

/** How many records one page holds, and so how many are read for one. */
export const pageSize = 10;

/** The pages of a list that hold something; those before the first have been dropped. */
export interface PageSpan {
  readonly first: number;
  readonly last: number;
}

/**
 * A list in pages. The store gives everything that has an association, unsorted and unlimited (docs/rocketchat/hosting.md 7), so each page
 * has one of its own, and reading it costs the same however long the list is.
 */
export interface PagedList {
  span(list: string): Promise<PageSpan>;
  /**
   * The page that the next record belongs to. Only one at a time may ask for a list.
   *
   * @param dropped whether the first page may go; asked only when a page is full
   */
  place(list: string, dropped: (list: string, span: PageSpan) => Promise<boolean>): Promise<number>;
}

/** How many pages may go at once, so that no single change has to pay for all. */
const maxDropped = 3;

const emptyHead: PageHead = { first: 0, last: 0, size: 0 };

export function createPagedList(persistence: IPersistence, reader: IPersistenceRead): PagedList {
  const headOf = (list: string) => [association(`page-list/${list}`)];
  const read = async (list: string): Promise<PageHead> => {
    const stored: unknown[] = await reader.readByAssociations(headOf(list));
    return readPageHead(stored[0]) ?? emptyHead;
  };
  return {
    span: read,
    async place(list, dropped) {
      const head = await read(list);
      const isFull = head.size >= pageSize;
      const next: PageHead = isFull ? { ...head, last: head.last + 1, size: 1 } : { ...head, size: head.size + 1 };
      let first = next.first;
      for (let tries = 0; isFull && tries < maxDropped && first < next.last; tries += 1) {
        if (!(await dropped(list, { first, last: next.last }))) break;
        first += 1;
      }
      await persistence.updateByAssociations(headOf(list), { ...next, first }, true);
      return next.last;
    },
  };
}
