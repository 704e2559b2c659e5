import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import { association } from '../association';
import { type PageHead, readPageHead } from '../schemas';

/** How many records a page has. */
export const pageSize = 10;

/** The first and last page of a list. Pages before the first have been dropped. */
export interface PageSpan {
  readonly first: number;
  readonly last: number;
}

/**
 * A list in pages. The store returns everything with an association, unsorted and unlimited (docs/rocketchat/hosting.md 7), so each
 * page has its own, and reading one costs the same however long the list is.
 */
export interface PagedList {
  span(list: string): Promise<PageSpan>;
  /**
   * Returns the page for the next record. The caller holds a lock of the list.
   *
   * @param drop drops the first page, and returns false where it is kept; called only when a page is full
   */
  nextPage(list: string, drop: (list: string, span: PageSpan) => Promise<boolean>): Promise<number>;
}

/** How many pages are dropped at once at most, so that no single change takes too long. */
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
    async nextPage(list, drop) {
      const head = await read(list);
      const isFull = head.size >= pageSize;
      const next: PageHead = isFull ? { ...head, last: head.last + 1, size: 1 } : { ...head, size: head.size + 1 };
      let first = next.first;
      for (let tries = 0; isFull && tries < maxDropped && first < next.last; tries += 1) {
        if (!(await drop(list, { first, last: next.last }))) break;
        first += 1;
      }
      await persistence.updateByAssociations(headOf(list), { ...next, first }, true);
      return next.last;
    },
  };
}
