import { cp, mkdir, mkdtemp, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const classFile = 'IntegrationManagerApp.ts';

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
  await bundleApp(root, join(stage, classFile));
  const modules = join(root, 'node_modules');
  await symlink(join(modules, '@rocket.chat'), join(stage, 'node_modules', '@rocket.chat'));
  // The compiler of rc-apps cannot read newer types of Node than 16.
  await symlink(join(modules, 'types-node-16'), join(stage, 'node_modules', '@types', 'node'));
  return stage;
}

/**
 * Engines before 1.43 run a file anew, in a sandbox of its own, for each import of it: two importers of a file share
 * neither its classes nor its variables, and ours would be run more than 2,000 times. So the app is one file.
 */
async function bundleApp(root: string, outfile: string): Promise<void> {
  await build({
    entryPoints: [join(root, classFile)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'esnext',
    charset: 'utf8',
    external: ['@rocket.chat/*'],
    tsconfig: join(root, 'tsconfig.json'),
    // `npm run types` has checked the sources, more strictly than rc-apps would check this.
    banner: { js: '// @ts-nocheck' },
    logLevel: 'warning',
  });
}
