import { cp, mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleApp, classFile } from './bundle-app';
import { bundledPackages } from './bundled-packages';
import { thirdPartyLicenses } from './third-party-licenses';

/** The app's files besides its code. `rc-apps` packs every file below its folder (docs/contributing.md). */
const appFiles = ['app.json', 'package.json', 'tsconfig.json', 'tsconfig.base.json', 'i18n', 'icon.png'];

/**
 * Copies the app's files to a new folder for `rc-apps`, with its code in one file.
 *
 * @returns the folder, new for each call so that concurrent runs do not collide. The caller removes it
 */
export async function stageApp(root: string): Promise<string> {
  const cache = join(root, '.cache');
  await mkdir(cache, { recursive: true });
  const stagedFolder = await mkdtemp(join(cache, 'stage-'));
  await mkdir(join(stagedFolder, 'node_modules', '@types'), { recursive: true });
  await Promise.all(appFiles.map((name) => cp(join(root, name), join(stagedFolder, name), { recursive: true })));
  const bundled = await bundledPackages(root, await bundleApp(root, join(stagedFolder, classFile)));
  await writeFile(join(stagedFolder, 'THIRD-PARTY-LICENSES.txt'), thirdPartyLicenses(bundled));
  // rc-apps packs no file without an extension.
  await cp(join(root, 'LICENSE'), join(stagedFolder, 'LICENSE.txt'));
  const modules = join(root, 'node_modules');
  await symlink(join(modules, '@rocket.chat'), join(stagedFolder, 'node_modules', '@rocket.chat'));
  // The compiler of rc-apps cannot read newer types of Node than 16.
  await symlink(join(modules, 'types-node-16'), join(stagedFolder, 'node_modules', '@types', 'node'));
  return stagedFolder;
}
