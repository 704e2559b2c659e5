import { copyFile, mkdir, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(__dirname, '..');
const web = join(root, 'workspace', 'web');
const out = join(web, 'dist');

/** `npm run web`: builds the workspace's page into workspace/web/dist, from packages pinned by workspace/web/package-lock.json. */
async function buildPage(): Promise<void> {
  if (!existsSync(join(web, 'node_modules')))
    throw new Error('The packages of the page are missing: run "npm ci" (it installs those of workspace/web too).');
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await build({
    entryPoints: [join(web, 'src', 'main.tsx')],
    outdir: out,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    // The renderer uses it only for texts, and would show `&` as `&amp;` (docs/rocketchat/toolchain.md 3.4).
    alias: { 'react-dom/server': join(web, 'src', 'renderer', 'render-to-static-markup.ts') },
    loader: { '.woff2': 'file', '.woff': 'empty', '.ttf': 'empty', '.eot': 'empty', '.svg': 'empty' },
    legalComments: 'none',
    logLevel: 'warning',
  });
  await copyFile(join(web, 'index.html'), join(out, 'index.html'));
  await copyFile(join(root, 'icon.png'), join(out, 'icon.png'));
}

buildPage().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
