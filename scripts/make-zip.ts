import { zipSync } from 'fflate';

// Zips contain local times, so this is the same in every time zone.
const mtime = new Date(1980, 0, 1);

/** Creates a zip that depends only on the files, not on their times and order or the version of Node. */
export function makeZip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { level: 9, mem: 12, mtime });
}
