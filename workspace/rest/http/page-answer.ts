import type { OrderedStore, Query, Sort } from '../store/ordered-store';
import type { Paging } from './paging';
import { type Projection, project } from './project';

interface Page extends Paging {
  query: Query;
  sort: Sort | undefined;
  /** All fields if undefined. */
  fields: Projection | undefined;
}

/** Returns one page of a collection with the counts of an integrations list. `total` counts all matches. */
export async function pageAnswer(
  store: OrderedStore,
  name: string,
  { query, fields, ...page }: Page,
): Promise<Record<string, unknown>> {
  const [documents, total] = await Promise.all([store.find(query, page), store.count(query)]);
  const { length } = documents;
  const shown = fields ? documents.map((document) => project(document, fields)) : documents;
  return { [name]: shown, offset: page.offset, items: length, count: length, total };
}
