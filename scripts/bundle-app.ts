import { join } from 'node:path';
import { build } from 'esbuild';

/** The app's class, which is its entry point too. */
export const classFile = 'IntegrationManagerApp.ts';

/**
 * Engines before 1.43 run a file anew, in a sandbox of its own, for each import of it: two importers of a file share
 * neither its classes nor its variables, and ours would be run more than 2,000 times. So the app is one file.
 *
 * @returns the files whose code got into it, by their paths below the root
 */
export async function bundleApp(root: string, outfile: string): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [classFile],
    outfile,
    bundle: true,
    metafile: true,
    format: 'esm',
    platform: 'node',
    target: 'esnext',
    charset: 'utf8',
    external: ['@rocket.chat/*'],
    tsconfig: join(root, 'tsconfig.json'),
    // `npm run types` has checked the sources, more strictly than rc-apps would check this.
    banner: { js: '// @ts-nocheck' },
    // Licences go into the zip as files of their own.
    legalComments: 'none',
    logLevel: 'warning',
  });
  const [output] = Object.values(metafile.outputs);
  const inputs = Object.entries(output?.inputs ?? {});
  return inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path);
}
