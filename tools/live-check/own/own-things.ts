import { randomBytes } from 'node:crypto';

/** What a run creates on a server. */
export type Kind = 'integration' | 'room' | 'user';

export interface OwnThing {
  readonly kind: Kind;
  readonly id: string;
  readonly name: string;
  /** Of an integration, `webhook-incoming` or `webhook-outgoing`. */
  readonly type?: string;
}

/** What every run's names begin with. */
export const prefixOfAll = 'im-live-';

/** The names and things that belong to a run, by which it tells them from everything else on the server. */
export interface OwnThings {
  /** What the names of this run begin with. */
  readonly prefix: string;
  /** A new name. */
  nameFor(label: string): string;
  isOwnName(name: unknown): boolean;
  /** @throws Error for a thing whose name is not the run's own */
  adopt(thing: OwnThing): void;
  forget(thing: OwnThing): void;
  owns(kind: Kind, id: unknown): boolean;
  /** All that the run has and has not given up. */
  all(): readonly OwnThing[];
  /** Keeps the id of a form that the app opened for a thing of this run. */
  adoptView(id: string): void;
  ownsView(id: unknown): boolean;
}

/** @param prefix of a new run where left out; `prefixOfAll` for one that clears up after all others */
export function createOwnThings(prefix = `${prefixOfAll}${randomBytes(4).toString('hex')}-`): OwnThings {
  const things = new Map<string, OwnThing>();
  const views = new Set<unknown>();
  const keyOf = (kind: Kind, id: string): string => `${kind} ${id}`;
  const isOwnName = (name: unknown): boolean => typeof name === 'string' && name.startsWith(prefix);
  let count = 0;
  return {
    prefix,
    nameFor(label) {
      count += 1;
      return `${prefix}${label}-${count}`;
    },
    isOwnName,
    adopt(thing) {
      if (!isOwnName(thing.name)) throw new Error(`"${thing.name}" is not of this run.`);
      things.set(keyOf(thing.kind, thing.id), thing);
    },
    forget({ kind, id }) {
      things.delete(keyOf(kind, id));
    },
    owns: (kind, id) => typeof id === 'string' && things.has(keyOf(kind, id)),
    all: () => [...things.values()],
    adoptView: (id) => void views.add(id),
    ownsView: (id) => views.has(id),
  };
}
