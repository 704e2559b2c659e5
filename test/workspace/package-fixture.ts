import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const modules = join(__dirname, '..', '..', 'node_modules');

/** What the packager needs of node_modules (docs/rocketchat/toolchain.md 1.2): it compiles with Node's types up to 16 only. */
const linked = [
  ['@rocket.chat', '@rocket.chat'],
  ['types-node-16', '@types/node'],
  ['typescript', 'typescript'],
] as const;

const manifest = {
  name: 'fixture',
  version: '0.0.1',
  devDependencies: { '@rocket.chat/apps-engine': '^1.42.0', typescript: '5.9.3' },
};

const tsconfig = {
  compilerOptions: { target: 'es2017', lib: ['es2017'], module: 'commonjs', moduleResolution: 'node' },
  include: ['./**/*.ts'],
};

/** Packages the app in fixture-app with Rocket.Chat's own packager; this takes about three seconds. */
export async function packageFixture(): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'fixture-app-'));
  try {
    await cp(join(__dirname, 'fixture-app'), folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig));
    await mkdir(join(folder, 'node_modules', '@types'), { recursive: true });
    for (const [from, to] of linked) await symlink(join(modules, from), join(folder, 'node_modules', to));
    await promisify(execFile)(join(modules, '.bin', 'rc-apps'), ['package'], { cwd: folder });
    return await readFile(join(folder, 'dist', 'fixture_0.0.1.zip'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
