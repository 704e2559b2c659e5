import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { record, text } from '../workspace/database/json-fields';

export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** The licence's SPDX identifier. */
  readonly license: string;
  readonly licenseText: string;
}

const inPackage = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

/**
 * Returns the packages that files belong to, sorted by folder. The app's own files belong to none.
 *
 * @param files paths below the root, with slashes
 */
export async function bundledPackages(root: string, files: readonly string[]): Promise<BundledPackage[]> {
  const folders = files.map((file) => inPackage.exec(file)?.[0]).filter((folder) => folder !== undefined);
  return Promise.all([...new Set(folders)].sort().map((folder) => readPackage(join(root, folder))));
}

/** Reads a package. @throws Error if its licence is missing */
async function readPackage(folder: string): Promise<BundledPackage> {
  const manifest = record(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')));
  const [name, version, license] = [manifest?.name, manifest?.version, manifest?.license].map(text);
  const file = (await readdir(folder)).sort().find((entry) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(entry));
  if (name === undefined || version === undefined || license === undefined || file === undefined)
    throw new Error(`${folder} lacks a name, a version, a licence or the text of its licence, and is in the bundle.`);
  return { name, version, license, licenseText: (await readFile(join(folder, file), 'utf8')).trim() };
}
