import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { fieldNames } from '../../src/domain/fields/field-name';
import { commands } from '../../src/i18n/en/commands';

const page = readFileSync(join(__dirname, '..', '..', 'docs', 'completeness.md'), 'utf8');

test('every field of the app has a row, and no row names another field', () => {
  const rows = page.match(/^\| [^|]+ \| (?:both|incoming|outgoing) +\| `(\w+)`/gm) ?? [];
  const named = rows.map((row) => /`(\w+)`/.exec(row)?.[1]);
  expect([...named].sort()).toEqual([...fieldNames].sort());
});

test('every command that it names exists', () => {
  const named = [...page.matchAll(/`\/integrations (\w+)/g)].map(([, name]) => name ?? '');
  expect(named.length).toBeGreaterThan(5);
  expect([...new Set(named)].filter((name) => !(name in commands))).toEqual([]);
});
