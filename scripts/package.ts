import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { type AppZip, buildZip } from './build-zip';

/** Moves a zip into dist/ atomically and removes the zips of other versions. */
async function replaceZip(dist: string, { name, content }: AppZip): Promise<void> {
  await mkdir(dist, { recursive: true });
  const temporaryPath = join(dist, `.${name}.${process.pid}`);
  await writeFile(temporaryPath, content);
  await rename(temporaryPath, join(dist, name));
  const outdated = (await readdir(dist)).filter((file) => file.endsWith('.zip') && file !== name);
  await Promise.all(outdated.map((file) => rm(join(dist, file), { force: true })));
}

/** Describes a zip: its files, size, and checksum to compare two builds. */
function describeZip({ name, content }: AppZip): string {
  const files = Object.entries(unzipSync(content)).map(([path, { length }]) => `  ${path} (${length} bytes)`);
  const checksum = createHash('sha256').update(content).digest('hex');
  return [...files, `dist/${name}: ${content.length} bytes, sha256 ${checksum}`].join('\n');
}

/** `npm run package`: builds the installable zip in dist/. */
async function packageApp(): Promise<void> {
  const root = resolve(__dirname, '..');
  const zip = await buildZip(root);
  await replaceZip(join(root, 'dist'), zip);
  console.log(describeZip(zip));
}

packageApp().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
