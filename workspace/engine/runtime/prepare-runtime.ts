import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join, resolve } from 'node:path';
import { type Plugin, build } from 'esbuild';
import { engineRoot, engineVersion } from './engine-package';

export interface PreparedRuntime {
  /** The engine's `tempFilePath`: 1.62 starts `deno-runtime/main.ts` in it. */
  tempFilePath: string;
  /** That file. */
  main: string;
  /** What the engine needs in `process.env` to find Deno and its cache. */
  environment: { PATH: string; DENO_DIR: string };
}

const projectRoot = resolve(__dirname, '..', '..', '..');

/**
 * Makes the engine's Deno runtime fit to run without any registry, once per content.
 *
 * The published runtime imports npm and JSR packages that Deno would fetch, and files of the unpublished `src`
 * (docs/rocketchat/toolchain.md 2.3). Bundled into a single module from `node_modules`, it needs neither. The engine links its
 * runtime into `tempFilePath` and keeps what is already there, so the engine itself stays untouched.
 *
 * @param cacheFolder made if missing; safe to share between processes
 */
export async function prepareRuntime(cacheFolder = join(projectRoot, '.cache')): Promise<PreparedRuntime> {
  const code = await bundleRuntime();
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 16);
  const tempFilePath = join(cacheFolder, `engine-${engineVersion}-${hash}`);
  if (!existsSync(tempFilePath)) await putInPlace(code, cacheFolder, tempFilePath);

  const denoFolder = dirname(require.resolve('deno/package.json'));
  return {
    tempFilePath,
    main: join(tempFilePath, 'deno-runtime', 'main.ts'),
    environment: {
      // The folder of the binary itself comes first: killing npm's launcher would leave Deno behind.
      PATH: [denoFolder, join(denoFolder, '..', '.bin'), process.env.PATH ?? ''].join(delimiter),
      DENO_DIR: join(cacheFolder, 'deno'),
    },
  };
}

const shims = join(__dirname, 'deno-shims.ts');

/** Imports that lead out of the engine's package, or nowhere in it, and what stands for them here. */
const standIns: readonly { imported: RegExp; file: (name: string) => string }[] = [
  { imported: /^@std\//, file: () => shims },
  { imported: /^https:\/\/deno\.land\/std@[\d.]+\/io\/write_all\.ts$/, file: () => shims },
  { imported: /\/require\.ts$/, file: () => shims },
  { imported: /^@rocket\.chat\/apps-engine\/.+\.ts$/, file: compiledFile },
];

function compiledFile(name: string): string {
  return name.replace('@rocket.chat/apps-engine', () => engineRoot).replace(/ts$/, 'js');
}

const resolveStandIns: Plugin = {
  name: 'stand-ins',
  setup(build) {
    for (const { imported, file } of standIns)
      build.onResolve({ filter: imported }, ({ path }) => ({ path: file(path) }));
  },
};

async function bundleRuntime(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(engineRoot, 'deno-runtime', 'main.ts')],
    plugins: [resolveStandIns],
    define: { ENGINE_ROOT: JSON.stringify(engineRoot) },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'esnext',
    // The names of files stand in the code, relative to this.
    absWorkingDir: projectRoot,
    // The compiler options of this project are not meant for the engine's sources.
    tsconfigRaw: {},
    write: false,
  });
  return outputFiles.map((file) => file.text).join('\n');
}

/** Two processes may do this at once: each writes its own folder, the first rename wins. */
async function putInPlace(code: string, cacheFolder: string, target: string): Promise<void> {
  await mkdir(cacheFolder, { recursive: true });
  const draft = await mkdtemp(join(cacheFolder, 'draft-'));
  await mkdir(join(draft, 'deno-runtime'));
  await writeFile(join(draft, 'deno-runtime', 'runtime.mjs'), code);
  await writeFile(join(draft, 'deno-runtime', 'main.ts'), "import './runtime.mjs';\n");
  try {
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
}
