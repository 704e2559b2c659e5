/** A release by major and minor version; patches change no rules. */
export interface ServerVersion {
  readonly major: number;
  readonly minor: number;
}

/** Parses a version such as `8.6.1` or `7.9`; undefined for any other text. */
export function readVersion(text: string): ServerVersion | undefined {
  const [, major, minor] = /^(\d+)\.(\d+)(?!\d)/.exec(text) ?? [];
  return major === undefined || minor === undefined ? undefined : { major: Number(major), minor: Number(minor) };
}

export const isAtLeast = (version: ServerVersion, floor: ServerVersion): boolean =>
  version.major > floor.major || (version.major === floor.major && version.minor >= floor.minor);
