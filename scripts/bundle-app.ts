import { join } from 'node:path';
import * as esbuild from 'esbuild';

/** The file of the app's class, its entry point. */
export const classFile = 'IntegrationManagerApp.ts';

/**
 * Replaces json5's Unicode tables by regular expressions. The tables are two thirds of json5, and all our hosts support
 * Unicode in regular expressions.
 */
const unicodeOfTheHost: esbuild.Plugin = {
  name: 'unicode-of-the-host',
  setup(build) {
    build.onLoad({ filter: /[\\/]json5[\\/]lib[\\/]unicode\.js$/ }, () => ({
      contents: `
        exports.Space_Separator = new RegExp('\\\\p{Zs}', 'u');
        exports.ID_Start = new RegExp('\\\\p{ID_Start}', 'u');
        exports.ID_Continue = new RegExp('\\\\p{ID_Continue}', 'u');
      `,
    }));
  },
};

/**
 * Bundles the app into one file. Engines before 1.43 run a file again, in its own sandbox, for each import: two importers share
 * neither its classes nor its variables, and our files would run more than 2,000 times.
 *
 * @returns the files whose code is in the bundle, by their paths below the root
 */
export async function bundleApp(root: string, outfile: string): Promise<string[]> {
  const { metafile } = await esbuild.build({
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
    plugins: [unicodeOfTheHost],
    tsconfig: join(root, 'tsconfig.json'),
    // `npm run types` checks the sources, more strictly than rc-apps would check the bundle.
    banner: { js: '// @ts-nocheck' },
    // The zip contains licences as separate files.
    legalComments: 'none',
    logLevel: 'warning',
  });
  const [output] = Object.values(metafile.outputs);
  const inputs = Object.entries(output?.inputs ?? {});
  return inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path);
}
