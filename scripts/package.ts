import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { rcApps } from './rc-apps';
import { stageApp } from './stage-app';

/** Puts a zip into dist/ in one step, and removes those of other versions. */
async function replaceZip(dist: string, built: string, name: string): Promise<void> {
  await mkdir(dist, { recursive: true });
  const arriving = join(dist, `.${name}.${process.pid}`);
  await copyFile(built, arriving);
  await rename(arriving, join(dist, name));
  const others = (await readdir(dist)).filter((other) => other.endsWith('.zip') && other !== name);
  await Promise.all(others.map((other) => rm(join(dist, other), { force: true })));
}

/** `npm run package`: the installable zip, in dist/. */
async function packageApp(): Promise<void> {
  const root = resolve(__dirname, '..');
  const stage = await stageApp(root);
  try {
    const printed = await rcApps(root, stage, ['package']);
    const name = (await readdir(join(stage, 'dist'))).find((file) => file.endsWith('.zip'));
    if (name === undefined) throw new Error(`rc-apps made no zip:\n${printed}`);
    await replaceZip(join(root, 'dist'), join(stage, 'dist', name), name);
    const { size } = await stat(join(root, 'dist', name));
    console.log(`dist/${name}: ${Math.ceil(size / 1000)} kB`);
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

packageApp().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
