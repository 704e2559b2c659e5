import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';

const built = join(__dirname, '..', '..', 'workspace', 'web', 'dist');

test('all JavaScript of the page is below 700 kB compressed', () => {
  const sizes = readdirSync(built)
    .filter((name) => name.endsWith('.js'))
    .map((name) => gzipSync(readFileSync(join(built, name))).length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  process.stdout.write(`The page's JavaScript: ${Math.round(total / 1000)} kB compressed.\n`);
  expect(sizes.length).toBeGreaterThan(0);
  expect(total).toBeLessThan(700_000);
});
