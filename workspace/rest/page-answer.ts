import type { OrderedStore, Query } from './ordered-store';
import type { Paging } from './paging';

/** One page of a collection, with the counts that the lists of integrations answer with. `total` counts all matches. */
export async function pageAnswer(store: OrderedStore, name: string, query: Query, paging: Paging): Promise<object> {
  const [documents, total] = await Promise.all([store.find(query, paging), store.count(query)]);
  const { length } = documents;
  return { [name]: documents, offset: paging.offset, items: length, count: length, total };
}
