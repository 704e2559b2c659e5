import type Datastore from '@seald-io/nedb';
import type { StoredDocument } from '../../database/database';
import { omit } from './omit';

export type Query = Record<string, unknown>;
export type Sort = Record<string, 1 | -1>;

interface Page {
  sort?: Sort | undefined;
  offset?: number;
  /** The maximum number of documents; 0 for all. */
  count?: number;
}

interface Change {
  set: Record<string, unknown>;
  unset?: readonly string[];
}

/**
 * A collection that keeps the order of insertion, MongoDB's "natural order". It decides which of two integrations with the
 * same URL is found, and NeDB does not keep it. The order is a hidden field, removed from all documents read here.
 */
export interface OrderedStore {
  find(query: Query, page?: Page): Promise<StoredDocument[]>;
  /** Returns the first match in natural order. */
  findOne(query: Query): Promise<StoredDocument | undefined>;
  count(query: Query): Promise<number>;
  insert(document: StoredDocument): Promise<void>;
  update(id: string, change: Change): Promise<void>;
  remove(query: Query): Promise<void>;
}

const orderField = '_order';

let lastOrder = 0;

/** Returns a number that grows with every call, even after a restart. */
const nextOrder = (): number => {
  lastOrder = Math.max(lastOrder + 1, Date.now());
  return lastOrder;
};

const withoutOrder = (document: StoredDocument): StoredDocument => omit(document, orderField);

export function createOrderedStore(store: Datastore<StoredDocument>): OrderedStore {
  const find: OrderedStore['find'] = async (query, { sort = {}, offset = 0, count = 0 } = {}) => {
    const found = store
      .findAsync(query)
      .sort({ ...sort, [orderField]: 1 })
      .skip(offset)
      .limit(count);
    return (await found).map(withoutOrder);
  };
  return {
    find,
    findOne: async (query) => (await find(query, { count: 1 }))[0],
    count: (query) => store.countAsync(query),
    async insert(document) {
      await store.insertAsync({ ...document, [orderField]: nextOrder() });
    },
    async update(_id, { set, unset = [] }) {
      const removed = Object.fromEntries(unset.map((field) => [field, true]));
      await store.updateAsync({ _id }, { $set: set, ...(unset.length > 0 && { $unset: removed }) });
    },
    async remove(query) {
      await store.removeAsync(query, { multi: true });
    },
  };
}
