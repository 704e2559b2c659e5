import { cp, mkdir, mkdtemp, symlink } from 'node:fs/promises';
import { join } from 'node:path';

/** All that belongs to the app. `rc-apps` compiles every TypeScript file below its folder and packs every other one (docs/contributing.md). */
const appFiles = [
  'app.json',
  'package.json',
  'tsconfig.json',
  'tsconfig.base.json',
  'IntegrationManagerApp.ts',
  'src',
  'i18n',
  'icon.png',
];

/**
 * Copies the app's own files to a folder of their own, where `rc-apps` sees nothing else.
 *
 * @returns the folder, a new one each time so that two that run at once do not meet; whoever asked removes it
 */
export async function stageApp(root: string): Promise<string> {
  const cache = join(root, '.cache');
  await mkdir(cache, { recursive: true });
  const stage = await mkdtemp(join(cache, 'stage-'));
  await mkdir(join(stage, 'node_modules', '@types'), { recursive: true });
  await Promise.all(appFiles.map((name) => cp(join(root, name), join(stage, name), { recursive: true })));
  const modules = join(root, 'node_modules');
  await symlink(join(modules, '@rocket.chat'), join(stage, 'node_modules', '@rocket.chat'));
  // The compiler of rc-apps cannot read newer types of Node than 16.
  await symlink(join(modules, 'types-node-16'), join(stage, 'node_modules', '@types', 'node'));
  return stage;
}
