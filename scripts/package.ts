import { mkdir, readdir, rm, copyFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { rcApps } from './rc-apps';
import { stageApp } from './stage-app';

/** `npm run package`: the installable zip, in dist/. */
async function packageApp(): Promise<void> {
  const root = resolve(__dirname, '..');
  const stage = await stageApp(root);
  const printed = await rcApps(root, stage, ['package']);
  const built = (await readdir(join(stage, 'dist'))).find((name) => name.endsWith('.zip'));
  if (built === undefined) throw new Error(`rc-apps made no zip:\n${printed}`);
  const dist = join(root, 'dist');
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  await copyFile(join(stage, 'dist', built), join(dist, built));
  const { size } = await stat(join(dist, built));
  console.log(`dist/${built}: ${Math.ceil(size / 1000)} kB`);
}

packageApp().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
