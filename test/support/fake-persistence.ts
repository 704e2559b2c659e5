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

/** On its way to the host everything undefined becomes null (facts: hosting 4). */
function travelled(data: object): object {
  const copy: unknown = JSON.parse(
    JSON.stringify(data, (_key, value: unknown) => (value === undefined ? null : value)),
  );
  return Object(copy) === copy ? Object.assign({}, copy) : {};
}

const notUsed = (): Promise<never> => Promise.reject(new Error('the app has no business with this'));

/** Stores as Rocket.Chat does: reading and removing match a part of the associations, updating wants all of them in order (facts: hosting 7). */
export function fakePersistence(): FakePersistence {
  const kept: Kept[] = [];
  const matching = (associations: readonly RocketChatAssociationRecord[]): Kept[] => {
    const wanted = keysOf(associations);
    return kept.filter((record) => wanted.every((key) => record.associations.includes(key)));
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
      const found = kept.find((record) => JSON.stringify(record.associations) === wanted);
      if (found !== undefined) found.data = travelled(data);
      else if (upsert) kept.push({ associations: keysOf(associations), data: travelled(data) });
      return Promise.resolve(found === undefined && upsert ? 'id' : '');
    },
    remove: notUsed,
    removeByAssociation: notUsed,
    // First read, then removed, with room for others in between: as the server does it.
    async removeByAssociations(associations) {
      const found = matching(associations);
      await Promise.resolve();
      for (const record of found) if (kept.includes(record)) kept.splice(kept.indexOf(record), 1);
      return found.map(({ data }) => data);
    },
  };
  return { persistence, reader, kept };
}
