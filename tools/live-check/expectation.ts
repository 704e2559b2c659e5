import type { Json } from './client/json';
import type { LiveServer } from './client/live-server';
import { type ServerVersion, isAtLeast, readVersion } from './client/server-version';

/** Stands for what a release does where nobody has found out. */
export const notKnown = Symbol('not known');

interface Step {
  readonly from: ServerVersion;
  readonly value: Json | typeof notKnown;
}

/** What is expected, oldest release first; each step holds until the next one. */
export type Expected = readonly [Step, ...Step[]];

/** One thing that the app depends on, as a question to a server. */
export interface Expectation {
  /** A sentence that is true of every release, or says of which ones it is. */
  readonly title: string;
  /** The sections of the facts that it comes from. */
  readonly source: string;
  readonly expected: Expected;
  /**
   * Creates what it needs, asks, and gives what it saw; the run removes what was created.
   *
   * @throws Unaskable where this server cannot be asked
   */
  observe(server: LiveServer): Promise<Json>;
}

const oldest: ServerVersion = { major: 6, minor: 0 };

/** The same from every release. */
export const always = (value: Json): Expected => [{ from: oldest, value }];

/**
 * One value from the oldest release on, and others from later ones.
 *
 * @param later by the release that began with it, as `7.6`, in ascending order
 */
export function since(first: Json, later: Record<string, Json | typeof notKnown>): Expected {
  const steps = Object.entries(later).map(([text, value]): Step => {
    const from = readVersion(text);
    if (from === undefined) throw new Error(`${text} is no release.`);
    return { from, value };
  });
  return [{ from: oldest, value: first }, ...steps];
}

/** What is expected of a release; of one older than all steps, what is of the oldest. */
export function expectedOf(expected: Expected, version: ServerVersion): Json | typeof notKnown {
  const [first] = expected;
  return (expected.findLast(({ from }) => isAtLeast(version, from)) ?? first).value;
}
