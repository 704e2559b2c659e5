import { cp, mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleApp, classFile } from './bundle-app';
import { bundledPackages } from './bundled-packages';
import { thirdPartyLicenses } from './third-party-licenses';

/** What belongs to the app beside its code. `rc-apps` packs every file below its folder (docs/contributing.md). */
const appFiles = ['app.json', 'package.json', 'tsconfig.json', 'tsconfig.base.json', 'i18n', 'icon.png'];

/**
 * Copies the app's own files to a folder of their own, where `rc-apps` sees nothing else, with its code in one file.
 *
 * @returns the folder, a new one each time so that two that run at once do not meet; whoever asked removes it
 */
export async function stageApp(root: string): Promise<string> {
  const cache = join(root, '.cache');
  await mkdir(cache, { recursive: true });
  const stage = await mkdtemp(join(cache, 'stage-'));
  await mkdir(join(stage, 'node_modules', '@types'), { recursive: true });
  await Promise.all(appFiles.map((name) => cp(join(root, name), join(stage, name), { recursive: true })));
  const bundled = await bundledPackages(root, await bundleApp(root, join(stage, classFile)));
  await writeFile(join(stage, 'THIRD-PARTY-LICENSES.txt'), thirdPartyLicenses(bundled));
  // rc-apps packs no file without an ending.
  await cp(join(root, 'LICENSE'), join(stage, 'LICENSE.txt'));
  const modules = join(root, 'node_modules');
  await symlink(join(modules, '@rocket.chat'), join(stage, 'node_modules', '@rocket.chat'));
  // The compiler of rc-apps cannot read newer types of Node than 16.
  await symlink(join(modules, 'types-node-16'), join(stage, 'node_modules', '@types', 'node'));
  return stage;
}
