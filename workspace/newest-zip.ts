import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Returns the path of the newest zip in a folder; undefined if there is none. */
export async function newestZip(folder: string): Promise<string | undefined> {
  const names = await readdir(folder).catch((): string[] => []);
  const paths = names.filter((name) => name.endsWith('.zip')).map((name) => join(folder, name));
  const dated = await Promise.all(paths.map(async (path) => ({ path, time: (await stat(path)).mtimeMs })));
  return dated.sort((a, b) => b.time - a.time)[0]?.path;
}
