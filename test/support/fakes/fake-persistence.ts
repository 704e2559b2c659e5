import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';

interface StoredRecord {
  readonly associations: readonly string[];
  data: object;
}

interface FakePersistence {
  readonly persistence: IPersistence;
  readonly reader: IPersistenceRead;
  /** The stored records, so that tests can damage them. */
  readonly records: StoredRecord[];
}

const keysOf = (associations: readonly RocketChatAssociationRecord[]): string[] =>
  associations.map((association) => `${association.getModel()}:${association.getID()}`);

/** Copies data as it reaches the host, with null for undefined (docs/rocketchat/hosting.md 4). */
export function serializeForHost(data: object): object {
  const copy: unknown = JSON.parse(
    JSON.stringify(data, (_key, value: unknown) => (value === undefined ? null : value)),
  );
  return Object(copy) === copy ? Object.assign({}, copy) : {};
}

const unexpectedCall = (): Promise<never> => Promise.reject(new Error('unexpected call'));

/** Stores as Rocket.Chat does: reads and removals match some of the associations, updates match all of them in order (docs/rocketchat/hosting.md 7). */
export function fakePersistence(): FakePersistence {
  // An index by association, because tests store thousands of records.
  const byKey = new Map<string, Set<StoredRecord>>();
  const kept = new Set<StoredRecord>();
  const matching = (associations: readonly RocketChatAssociationRecord[]): StoredRecord[] => {
    const wanted = keysOf(associations);
    const fewest = byKey.get(wanted[wanted.length - 1] ?? '') ?? [];
    return [...fewest].filter((record) => wanted.every((key) => record.associations.includes(key)));
  };
  const keep = (record: StoredRecord): void => {
    kept.add(record);
    for (const key of record.associations) byKey.set(key, (byKey.get(key) ?? new Set()).add(record));
  };
  const drop = (record: StoredRecord): void => {
    kept.delete(record);
    for (const key of record.associations) byKey.get(key)?.delete(record);
  };

  const reader: IPersistenceRead = {
    read: unexpectedCall,
    readByAssociation: unexpectedCall,
    readByAssociations: (associations) => Promise.resolve(matching(associations).map(({ data }) => data)),
  };
  const persistence: IPersistence = {
    create: unexpectedCall,
    createWithAssociation: unexpectedCall,
    createWithAssociations: unexpectedCall,
    update: unexpectedCall,
    updateByAssociation: unexpectedCall,
    updateByAssociations(associations, data, upsert = false) {
      const wanted = JSON.stringify(keysOf(associations));
      const same = matching(associations).find((record) => JSON.stringify(record.associations) === wanted);
      if (same !== undefined) same.data = serializeForHost(data);
      else if (upsert) keep({ associations: keysOf(associations), data: serializeForHost(data) });
      return Promise.resolve(same === undefined && upsert ? 'id' : '');
    },
    remove: unexpectedCall,
    removeByAssociation: unexpectedCall,
    // The server reads first and removes later, so other calls can come in between.
    async removeByAssociations(associations) {
      const all = matching(associations);
      await Promise.resolve();
      for (const record of all) drop(record);
      return all.map(({ data }) => data);
    },
  };
  return {
    persistence,
    reader,
    get records() {
      return [...kept];
    },
  };
}
