import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';

interface Kept {
  readonly associations: readonly string[];
  data: object;
}

interface FakePersistence {
  readonly persistence: IPersistence;
  readonly reader: IPersistenceRead;
  /** What is stored, for damaging it. */
  readonly kept: Kept[];
}

const keysOf = (associations: readonly RocketChatAssociationRecord[]): string[] =>
  associations.map((association) => `${association.getModel()}:${association.getID()}`);

/** On its way to the host everything undefined becomes null (docs/rocketchat/hosting.md 4). */
export function travelled(data: object): object {
  const copy: unknown = JSON.parse(
    JSON.stringify(data, (_key, value: unknown) => (value === undefined ? null : value)),
  );
  return Object(copy) === copy ? Object.assign({}, copy) : {};
}

const notUsed = (): Promise<never> => Promise.reject(new Error('the app has no business with this'));

/** Stores as Rocket.Chat does: reading and removing match a part of the associations, updating wants all of them in order (docs/rocketchat/hosting.md 7). */
export function fakePersistence(): FakePersistence {
  // Found by each association, as by an index: tests store thousands.
  const byKey = new Map<string, Set<Kept>>();
  const kept = new Set<Kept>();
  const matching = (associations: readonly RocketChatAssociationRecord[]): Kept[] => {
    const wanted = keysOf(associations);
    const fewest = byKey.get(wanted[wanted.length - 1] ?? '') ?? [];
    return [...fewest].filter((record) => wanted.every((key) => record.associations.includes(key)));
  };
  const keep = (record: Kept): void => {
    kept.add(record);
    for (const key of record.associations) byKey.set(key, (byKey.get(key) ?? new Set()).add(record));
  };
  const drop = (record: Kept): void => {
    kept.delete(record);
    for (const key of record.associations) byKey.get(key)?.delete(record);
  };

  const reader: IPersistenceRead = {
    read: notUsed,
    readByAssociation: notUsed,
    readByAssociations: (associations) => Promise.resolve(matching(associations).map(({ data }) => data)),
  };
  const persistence: IPersistence = {
    create: notUsed,
    createWithAssociation: notUsed,
    createWithAssociations: notUsed,
    update: notUsed,
    updateByAssociation: notUsed,
    updateByAssociations(associations, data, upsert = false) {
      const wanted = JSON.stringify(keysOf(associations));
      const same = matching(associations).find((record) => JSON.stringify(record.associations) === wanted);
      if (same !== undefined) same.data = travelled(data);
      else if (upsert) keep({ associations: keysOf(associations), data: travelled(data) });
      return Promise.resolve(same === undefined && upsert ? 'id' : '');
    },
    remove: notUsed,
    removeByAssociation: notUsed,
    // First read, then removed, with room for others in between: as the server does it.
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
    get kept() {
      return [...kept];
    },
  };
}
