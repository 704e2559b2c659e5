import type Datastore from '@seald-io/nedb';
import type { StoredDocument } from '../../database/database';
import { omit } from './omit';

export type Query = Record<string, unknown>;
export type Sort = Record<string, 1 | -1>;

interface Page {
  sort?: Sort | undefined;
  offset?: number;
  /** The most documents to give; 0 for all. */
  count?: number;
}

interface Change {
  set: Record<string, unknown>;
  unset?: readonly string[];
}

/**
 * A collection that remembers the order of insertion: MongoDB's "natural order", which decides which of two integrations
 * sharing a URL is hit, and which NeDB does not keep. The order is a hidden field that no document read here shows.
 */
export interface OrderedStore {
  find(query: Query, page?: Page): Promise<StoredDocument[]>;
  /** The first in natural order. */
  findOne(query: Query): Promise<StoredDocument | undefined>;
  count(query: Query): Promise<number>;
  insert(document: StoredDocument): Promise<void>;
  update(id: string, change: Change): Promise<void>;
  remove(query: Query): Promise<void>;
}

const hidden = '_order';

let latest = 0;

/** Grows with every call, also over a restart. */
const nextOrder = (): number => {
  latest = Math.max(latest + 1, Date.now());
  return latest;
};

const visible = (document: StoredDocument): StoredDocument => omit(document, hidden);

export function createOrderedStore(store: Datastore<StoredDocument>): OrderedStore {
  const find: OrderedStore['find'] = async (query, { sort = {}, offset = 0, count = 0 } = {}) => {
    const found = store
      .findAsync(query)
      .sort({ ...sort, [hidden]: 1 })
      .skip(offset)
      .limit(count);
    return (await found).map(visible);
  };
  return {
    find,
    findOne: async (query) => (await find(query, { count: 1 }))[0],
    count: (query) => store.countAsync(query),
    async insert(document) {
      await store.insertAsync({ ...document, [hidden]: nextOrder() });
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
