import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bundledPackages } from '../../scripts/bundled-packages';
import { thirdPartyLicenses } from '../../scripts/third-party-licenses';

let root = '';

async function addPackage(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(join(root, folder), { recursive: true });
  await Promise.all(Object.entries(files).map(([name, content]) => writeFile(join(root, folder, name), content)));
}

function manifest(name: string): string {
  return JSON.stringify({ name, version: '1.2.3', license: 'MIT' });
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'bundled-packages-'));
  await addPackage('node_modules/outer', { 'package.json': manifest('outer'), LICENSE: 'Text of outer\n' });
  await addPackage('node_modules/outer/node_modules/@a/inner', {
    'package.json': manifest('@a/inner'),
    'license.md': 'Text of inner\n',
  });
  await addPackage('node_modules/unlicensed', { 'package.json': manifest('unlicensed') });
});

afterAll(() => rm(root, { recursive: true, force: true }));

test('lists the package of each file once, with its licence', async () => {
  const packages = await bundledPackages(root, [
    'src/app/context.ts',
    'node_modules/outer/node_modules/@a/inner/esm/browser.js',
    'node_modules/outer/one.js',
    'node_modules/outer/lib/two.mjs',
  ]);
  const common = { version: '1.2.3', license: 'MIT' };
  expect(packages).toEqual([
    { name: 'outer', licenseText: 'Text of outer', ...common },
    { name: '@a/inner', licenseText: 'Text of inner', ...common },
  ]);
  const written = thirdPartyLicenses(packages);
  expect(written).toContain('outer 1.2.3 (MIT)\n\nText of outer\n');
  expect(written).toContain('@a/inner 1.2.3 (MIT)\n\nText of inner\n');
});

test('says so if the bundle contains no package', async () => {
  expect(await bundledPackages(root, ['src/app/context.ts', 'IntegrationManagerApp.ts'])).toEqual([]);
  expect(thirdPartyLicenses([])).toBe('This app contains no code of others.\n');
});

test('refuses a package without a licence text', async () => {
  await expect(bundledPackages(root, ['node_modules/unlicensed/index.js'])).rejects.toThrow(/unlicensed lacks/);
});
