import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { version as engineVersion } from '@rocket.chat/apps-engine/package.json';

export interface PreparedRuntime {
  /** The engine's `tempFilePath`: the engine starts `deno-runtime/main.ts` in it. */
  tempFilePath: string;
  /** What the engine needs in `process.env` to find Deno and its cache. */
  environment: { PATH: string; DENO_DIR: string };
}

const projectRoot = resolve(__dirname, '..', '..');
const engineRoot = dirname(require.resolve('@rocket.chat/apps-engine/package.json'));

/**
 * Makes the engine's Deno runtime fit to run without any registry, once per content.
 *
 * The published runtime imports npm and JSR packages that Deno would fetch, and one file of the unpublished `src`
 * (facts/toolchain.md). Bundled into a single module from this project's own `node_modules`, it needs neither. The
 * engine links its runtime into `tempFilePath` and keeps what is already there, so the engine itself stays untouched.
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
    environment: {
      // The folder of the binary itself comes first: killing npm's launcher would leave Deno behind.
      PATH: [denoFolder, join(denoFolder, '..', '.bin'), process.env.PATH ?? ''].join(delimiter),
      DENO_DIR: join(cacheFolder, 'deno'),
    },
  };
}

async function bundleRuntime(): Promise<string> {
  const shims = join(__dirname, 'deno-shims.ts');
  const exception = 'definition/exceptions/AppsEngineException';
  const { outputFiles } = await build({
    entryPoints: [join(engineRoot, 'deno-runtime', 'main.ts')],
    alias: {
      '@std/io': shims,
      '@std/streams': shims,
      '@std/cli/parse-args': shims,
      [`@rocket.chat/apps-engine/${exception}.ts`]: join(engineRoot, `${exception}.js`),
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'esnext',
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
