import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join, resolve } from 'node:path';
import { type Plugin, build } from 'esbuild';
import { engineRoot, engineVersion } from './engine-package';

export interface PreparedRuntime {
  /** The engine's `tempFilePath`: 1.62 starts `deno-runtime/main.ts` in it. */
  tempFilePath: string;
  /** The path of `deno-runtime/main.ts`. */
  main: string;
  /** What the engine needs in `process.env` to find Deno and its cache. */
  environment: { PATH: string; DENO_DIR: string };
}

const projectRoot = resolve(__dirname, '..', '..', '..');

/**
 * Bundles the engine's Deno runtime so that it runs without a registry, once per content.
 *
 * The published runtime imports npm and JSR packages that Deno would fetch, and files of the unpublished `src`
 * (docs/rocketchat/toolchain.md 2.3). The bundle needs neither. The engine links its runtime into `tempFilePath` and keeps
 * existing files there, so the engine's package stays unchanged.
 *
 * @param cacheFolder created if missing; processes can share it
 */
export async function prepareRuntime(cacheFolder = join(projectRoot, '.cache')): Promise<PreparedRuntime> {
  const code = await bundleRuntime();
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 16);
  const tempFilePath = join(cacheFolder, `engine-${engineVersion}-${hash}`);
  if (!existsSync(tempFilePath)) await installRuntime(code, cacheFolder, tempFilePath);

  const denoFolder = dirname(require.resolve('deno/package.json'));
  return {
    tempFilePath,
    main: join(tempFilePath, 'deno-runtime', 'main.ts'),
    environment: {
      // The binary's own folder comes first: killing npm's launcher would leave Deno running.
      PATH: [denoFolder, join(denoFolder, '..', '.bin'), process.env.PATH ?? ''].join(delimiter),
      DENO_DIR: join(cacheFolder, 'deno'),
    },
  };
}

const shims = join(__dirname, 'deno-shims.ts');

/** Imports that the engine's package does not contain, and the files that replace them. */
const importReplacements: readonly { imported: RegExp; file: (name: string) => string }[] = [
  { imported: /^@std\//, file: () => shims },
  { imported: /^https:\/\/deno\.land\/std@[\d.]+\/io\/write_all\.ts$/, file: () => shims },
  { imported: /\/require\.ts$/, file: () => shims },
  { imported: /^@rocket\.chat\/apps-engine\/.+\.ts$/, file: compiledFile },
];

function compiledFile(name: string): string {
  return name.replace('@rocket.chat/apps-engine', () => engineRoot).replace(/ts$/, 'js');
}

const replaceImports: Plugin = {
  name: 'stand-ins',
  setup(build) {
    for (const { imported, file } of importReplacements)
      build.onResolve({ filter: imported }, ({ path }) => ({ path: file(path) }));
  },
};

async function bundleRuntime(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(engineRoot, 'deno-runtime', 'main.ts')],
    plugins: [replaceImports],
    define: { ENGINE_ROOT: JSON.stringify(engineRoot) },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'esnext',
    // File names in the bundle are relative to this folder.
    absWorkingDir: projectRoot,
    // This project's compiler options do not apply to the engine's sources.
    tsconfigRaw: {},
    write: false,
  });
  return outputFiles.map((file) => file.text).join('\n');
}

/** Writes the runtime to its folder. Two processes can do this at once: each writes its own folder, and the first rename wins. */
async function installRuntime(code: string, cacheFolder: string, target: string): Promise<void> {
  await mkdir(cacheFolder, { recursive: true });
  const temporaryFolder = await mkdtemp(join(cacheFolder, 'draft-'));
  await mkdir(join(temporaryFolder, 'deno-runtime'));
  await writeFile(join(temporaryFolder, 'deno-runtime', 'runtime.mjs'), code);
  await writeFile(join(temporaryFolder, 'deno-runtime', 'main.ts'), "import './runtime.mjs';\n");
  try {
    await rename(temporaryFolder, target);
  } catch (error) {
    await rm(temporaryFolder, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
}
