import { join } from 'node:path';
import * as esbuild from 'esbuild';

/** The app's class, which is its entry point too. */
export const classFile = 'IntegrationManagerApp.ts';

/**
 * json5 carries the tables of Unicode that say which letters a key may begin with and contain, as it also runs where regular
 * expressions don't know them. All our hosts do, and the tables are two thirds of it.
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
 * Engines before 1.43 run a file anew, in a sandbox of its own, for each import of it: two importers of a file share
 * neither its classes nor its variables, and ours would be run more than 2,000 times. So the app is one file.
 *
 * @returns the files whose code got into it, by their paths below the root
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
