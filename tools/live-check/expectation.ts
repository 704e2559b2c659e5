import type { Json } from './client/json';
import type { LiveServer } from './client/live-server';
import { type ServerVersion, isAtLeast, readVersion } from './client/server-version';

/** Marks behaviour of a release that nobody has verified. */
export const unverified = Symbol('not known');

interface Step {
  readonly from: ServerVersion;
  readonly value: Json | typeof unverified;
}

/** The expected values, oldest release first. Each applies until the next one. */
export type Expected = readonly [Step, ...Step[]];

/** One behaviour that the app depends on, and how to observe it on a server. */
export interface Expectation {
  /** A sentence that is true for every release, or says for which ones. */
  readonly title: string;
  /** The sections of docs/rocketchat that it comes from. */
  readonly source: string;
  readonly expected: Expected;
  /**
   * Creates what it needs, sends the requests, and returns what it observed. The run removes what was created.
   *
   * @throws NotApplicableError if it cannot be checked on this server
   */
  observe(server: LiveServer): Promise<Json>;
}

const oldest: ServerVersion = { major: 6, minor: 0 };

/** Expects the same value from every release. */
export const always = (value: Json): Expected => [{ from: oldest, value }];

/**
 * Expects one value from the oldest release on, and others from later ones.
 *
 * @param later by the first release with the value, for example `7.6`, in ascending order
 */
export function since(first: Json, later: Record<string, Json | typeof unverified>): Expected {
  const steps = Object.entries(later).map(([text, value]): Step => {
    const from = readVersion(text);
    if (from === undefined) throw new Error(`${text} is no release.`);
    return { from, value };
  });
  return [{ from: oldest, value: first }, ...steps];
}

/** Returns the value expected of a release. A release older than all steps has the oldest value. */
export function expectedOf(expected: Expected, version: ServerVersion): Json | typeof unverified {
  const [first] = expected;
  return (expected.findLast(({ from }) => isAtLeast(version, from)) ?? first).value;
}
