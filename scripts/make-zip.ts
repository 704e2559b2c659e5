import { zipSync } from 'fflate';

// Zips hold local times: the same one in every time zone.
const mtime = new Date(1980, 0, 1);

/** A zip that depends on nothing but the files: neither on when they were made, nor in which order, nor by which Node. */
export function makeZip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const sorted = Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { level: 9, mem: 12, mtime });
}
