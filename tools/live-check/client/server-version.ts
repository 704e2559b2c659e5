/** A release by its major and minor number; patches change no rule. */
export interface ServerVersion {
  readonly major: number;
  readonly minor: number;
}

/** The version that a text such as `8.6.1` or `7.9` begins with; undefined for any other. */
export function readVersion(text: string): ServerVersion | undefined {
  const [, major, minor] = /^(\d+)\.(\d+)(?!\d)/.exec(text) ?? [];
  return major === undefined || minor === undefined ? undefined : { major: Number(major), minor: Number(minor) };
}

export const isAtLeast = (version: ServerVersion, floor: ServerVersion): boolean =>
  version.major > floor.major || (version.major === floor.major && version.minor >= floor.minor);
