/** The release of a server, as far as anything depends on it. */
export interface Release {
  readonly major: number;
  readonly minor: number;
}

/** Parses a version, with or without its patch number. */
export function readRelease(version: unknown): Release | undefined {
  const found = typeof version === 'string' ? /^(\d+)\.(\d+)/.exec(version) : null;
  return found === null ? undefined : { major: Number(found[1]), minor: Number(found[2]) };
}

export function isBefore({ major, minor }: Release, otherMajor: number, otherMinor: number): boolean {
  return major < otherMajor || (major === otherMajor && minor < otherMinor);
}
