import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { makeZip } from './make-zip';
import { minifyCode } from './minify-code';
import { rcApps } from './rc-apps';
import { stageApp } from './stage-app';

/** What rc-apps needs beside the app, or adds: no server reads it. */
const forThePackager: readonly string[] = ['.packagedby', 'package.json', 'tsconfig.json', 'tsconfig.base.json'];

export interface AppZip {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Builds the installable zip, byte for byte the same each time. */
export async function buildZip(root: string): Promise<AppZip> {
  const stage = await stageApp(root);
  try {
    const printed = await rcApps(root, stage, ['package']);
    const name = (await readdir(join(stage, 'dist'))).find((file) => file.endsWith('.zip'));
    if (name === undefined) throw new Error(`rc-apps made no zip:\n${printed}`);
    return { name, content: await rewritten(await readFile(join(stage, 'dist', name))) };
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

/** The zip of rc-apps with the app alone in it, its code small. */
async function rewritten(zip: Uint8Array): Promise<Uint8Array> {
  const files = Object.entries(unzipSync(zip)).filter(([path]) => !forThePackager.includes(path));
  const small = files.map(async ([path, content]): Promise<[string, Uint8Array]> => {
    if (!path.endsWith('.js')) return [path, content];
    return [path, strToU8(await minifyCode(strFromU8(content)))];
  });
  return makeZip(Object.fromEntries(await Promise.all(small)));
}
