import { closestMatches } from '../../lib/closest-matches';
import { lowerText } from '../../lib/fold-text';

/** A room by its name, and by the one that is shown for it. */
export interface NamedRoom {
  readonly name: string;
  readonly displayName?: string | undefined;
}

export interface NamedUser {
  readonly username: string;
  readonly displayName?: string | undefined;
}

/** The rooms and people that somebody may know of, as far as they were looked up. */
export interface KnownNames {
  readonly rooms: readonly NamedRoom[];
  readonly users: readonly NamedUser[];
}

/** What a name that somebody typed can mean. Names have their marks: `#dev`, `@ana`. */
export type Reading =
  | { readonly kind: 'exists' }
  | { readonly kind: 'means'; readonly channel: string }
  | { readonly kind: 'several'; readonly channels: readonly string[] }
  | { readonly kind: 'unknown'; readonly nearest: readonly string[] };

/** How many channels an answer names. */
const maxNamed = 3;

/** A room or person with all their names. */
interface Target {
  readonly channel: string;
  readonly name: string;
  readonly allNames: readonly string[];
}

function targetsIn({ rooms, users }: KnownNames): Target[] {
  return [
    ...rooms.map(({ name, displayName = name }) => ({ channel: `#${name}`, name, allNames: [name, displayName] })),
    // Several people can have the same display name, so it only leads to a question.
    ...users.map(({ username }) => ({ channel: `@${username}`, name: username, allNames: [username] })),
  ];
}

function nearestTo(typed: string, { rooms, users }: KnownNames, mark: string): string[] {
  const channels = new Map<string, string>();
  for (const { name, displayName = name } of rooms) {
    channels.set(name, `#${name}`);
    channels.set(displayName, `#${name}`);
  }
  for (const { username, displayName = username } of users) {
    channels.set(username, `@${username}`);
    channels.set(displayName, `@${username}`);
  }
  const names = [...channels].filter(([, channel]) => channel.startsWith(mark)).map(([name]) => name);
  return [...new Set(closestMatches(typed, names).map((name) => channels.get(name) ?? name))];
}

function decide(typed: string, fitting: readonly Target[]): Reading | undefined {
  const channels = [...new Set(fitting.map(({ channel }) => channel))];
  const [first] = channels;
  if (first === undefined) return undefined;
  if (channels.length > 1) return { kind: 'several', channels: channels.slice(0, maxNamed) };
  // A word without a mark becomes a room at most: messages to a person are asked about.
  const isCertain = first.startsWith('#') || typed.startsWith('@');
  return isCertain ? { kind: 'means', channel: first } : { kind: 'unknown', nearest: [first] };
}

/**
 * Returns what a name means that doesn't exist as it was typed: a room by its name, or the name that is shown for it, in any case; a
 * person by the username in any case. Without a mark it can be a room or a person.
 */
export function readName(typed: string, known: KnownNames): Reading {
  const mark = /^[#@]/.exec(typed)?.[0] ?? '';
  const name = typed.slice(mark.length);
  const wanted = lowerText(name);
  const candidates = targetsIn(known).filter(({ channel }) => channel.startsWith(mark));
  const exact = candidates.filter((target) => target.name === name);
  const similar = candidates.filter(({ allNames }) => allNames.some((known) => lowerText(known) === wanted));
  const reading = decide(typed, exact) ?? decide(typed, similar);
  if (reading !== undefined) return reading;
  const nearest = nearestTo(name, known, mark);
  // Somebody may have confused the marks.
  return { kind: 'unknown', nearest: nearest.length > 0 ? nearest : nearestTo(name, known, '') };
}
