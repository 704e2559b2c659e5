import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { type AppZip, buildZip } from './build-zip';

/** Puts a zip into dist/ in one step, and removes those of other versions. */
async function replaceZip(dist: string, { name, content }: AppZip): Promise<void> {
  await mkdir(dist, { recursive: true });
  const arriving = join(dist, `.${name}.${process.pid}`);
  await writeFile(arriving, content);
  await rename(arriving, join(dist, name));
  const others = (await readdir(dist)).filter((other) => other.endsWith('.zip') && other !== name);
  await Promise.all(others.map((other) => rm(join(dist, other), { force: true })));
}

/** What is in the zip, how large it is, and its checksum, by which two builds are compared. */
function describeZip({ name, content }: AppZip): string {
  const files = Object.entries(unzipSync(content)).map(([path, { length }]) => `  ${path} (${length} bytes)`);
  const checksum = createHash('sha256').update(content).digest('hex');
  return [...files, `dist/${name}: ${content.length} bytes, sha256 ${checksum}`].join('\n');
}

/** `npm run package`: the installable zip, in dist/. */
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
