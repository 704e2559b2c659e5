import { randomBytes } from 'node:crypto';

/** The kinds of things that a run creates on a server. */
export type Kind = 'integration' | 'room' | 'user';

export interface OwnThing {
  readonly kind: Kind;
  readonly id: string;
  readonly name: string;
  /** For an integration: `webhook-incoming` or `webhook-outgoing`. */
  readonly type?: string;
}

/** The prefix of the names of all runs. */
export const prefixOfAll = 'im-live-';

/** The names and things that belong to a run, to tell them from everything else on the server. */
export interface OwnThings {
  readonly prefix: string;
  /** Returns a new name. */
  nameFor(label: string): string;
  isOwnName(name: unknown): boolean;
  /** Adds a thing. @throws Error if its name is not one of the run's */
  adopt(thing: OwnThing): void;
  forget(thing: OwnThing): void;
  owns(kind: Kind, id: unknown): boolean;
  /** Returns all things that the run has not forgotten. */
  all(): readonly OwnThing[];
  /** Adds the id of a form that the app opened for a thing of this run. */
  adoptView(id: string): void;
  ownsView(id: unknown): boolean;
}

/** @param prefix a new one by default; `prefixOfAll` to clean up after all runs */
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
