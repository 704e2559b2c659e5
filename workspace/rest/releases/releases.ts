import { release6 } from './release-6';
import { release7 } from './release-7';
import { release8 } from './release-8';
import type { ReleaseProfile } from './release-profile';

/** The releases that can be imitated, by major version. */
export const releases = { 6: release6, 7: release7, 8: release8 } satisfies Record<number, ReleaseProfile>;

export type Release = keyof typeof releases;

export const defaultRelease: Release = 8;

/** Returns the release with this major version; undefined if there is none. */
export const releaseNamed = (text: string): Release | undefined =>
  ([6, 7, 8] as const).find((release) => String(release) === text);
