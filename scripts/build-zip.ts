import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { makeZip } from './make-zip';
import { minifyCode } from './minify-code';
import { rcApps } from './rc-apps';
import { stageApp } from './stage-app';

/** Files that only rc-apps needs or adds. No server reads them. */
const packagerFiles: readonly string[] = ['.packagedby', 'package.json', 'tsconfig.json', 'tsconfig.base.json'];

export interface AppZip {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Builds the installable zip, identical byte for byte each time. */
export async function buildZip(root: string): Promise<AppZip> {
  const stagedFolder = await stageApp(root);
  try {
    const printed = await rcApps(root, stagedFolder, ['package']);
    const name = (await readdir(join(stagedFolder, 'dist'))).find((file) => file.endsWith('.zip'));
    if (name === undefined) throw new Error(`rc-apps made no zip:\n${printed}`);
    return { name, content: await rewriteZip(await readFile(join(stagedFolder, 'dist', name))) };
  } finally {
    await rm(stagedFolder, { recursive: true, force: true });
  }
}

/** Returns the zip of rc-apps with only the app's files, its code minified. */
async function rewriteZip(zip: Uint8Array): Promise<Uint8Array> {
  const files = Object.entries(unzipSync(zip)).filter(([path]) => !packagerFiles.includes(path));
  const entries = files.map(async ([path, content]): Promise<[string, Uint8Array]> => {
    if (!path.endsWith('.js')) return [path, content];
    return [path, strToU8(await minifyCode(strFromU8(content)))];
  });
  return makeZip(Object.fromEntries(await Promise.all(entries)));
}
