import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { type AppZip, buildZip } from '../../scripts/build-zip';
import { bundleApp } from '../../scripts/bundle-app';
import { bundledPackages } from '../../scripts/bundled-packages';

const root = join(__dirname, '..', '..');
const buildTimeoutMs = 120_000;

let zips: AppZip[] = [];
let files: Record<string, Uint8Array> = {};

beforeAll(async () => {
  zips = await Promise.all([buildZip(root), buildZip(root)]);
  files = unzipSync(zips[0]?.content ?? new Uint8Array());
}, buildTimeoutMs);

function textOf(name: string): string {
  return strFromU8(files[name] ?? new Uint8Array());
}

describe('the zip', () => {
  test('contains the app, its code in one file, its licences, and nothing else', () => {
    const names = Object.keys(files).map((name) => name.replace(/^i18n\/[a-z]{2}(?:-[A-Z]{2})?\.json$/, 'i18n/…'));
    expect([...new Set(names)]).toEqual([
      'IntegrationManagerApp.js',
      'LICENSE.txt',
      'THIRD-PARTY-LICENSES.txt',
      'app.json',
      'i18n/…',
      'icon.png',
    ]);
    expect(files).toHaveProperty(['i18n/en.json']);
  });

  test('is below 110 kB', () => {
    expect(zips[0]?.content.length).toBeLessThan(110_000);
  });

  test('is byte-identical when it is built twice', () => {
    const [first, second] = zips.map(({ name, content }) => [name, createHash('sha256').update(content).digest('hex')]);
    expect(first).toEqual(second);
  });

  test('contains the app’s own licence', async () => {
    expect(textOf('LICENSE.txt')).toBe(await readFile(join(root, 'LICENSE'), 'utf8'));
  });

  test('lists every bundled package with its licence text', async () => {
    const written = textOf('THIRD-PARTY-LICENSES.txt');
    expect(written).not.toBe('');
    const folder = await mkdtemp(join(tmpdir(), 'bundle-'));
    const bundled = await bundledPackages(root, await bundleApp(root, join(folder, 'bundle.ts')));
    await rm(folder, { recursive: true, force: true });
    for (const { name, version, licenseText } of bundled) {
      expect(written).toContain(`${name} ${version} (`);
      expect(written).toContain(licenseText);
    }
  });
});
