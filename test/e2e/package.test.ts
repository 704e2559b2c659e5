import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { newestZip } from '../../workspace/newest-zip';
import { useHost } from './support/host/use-host';
import { zipEntries } from './support/host/zip-entries';

const host = useHost({ fresh: 'once' });
const root = join(__dirname, '..', '..');

/** All that the app is made of, its code in one file (`scripts/stage-app.ts`), and what the packager itself wants or adds. */
const appEntry =
  /^(\.packagedby|package\.json|tsconfig(\.base)?\.json|app\.json|icon\.png|IntegrationManagerApp\.js|i18n\/[a-z]{2}(-[A-Z]{2})?\.json)$/;

/** What needs each of them: see docs for admins. */
const permissions = [
  'slashcommand',
  'ui.interact',
  'ui.registerButtons',
  'networking',
  'persistence',
  'server-setting.read',
  'user.read',
  'room.read',
  'message.write',
];

let zip = '';

beforeAll(async () => {
  zip = (await newestZip(join(root, 'dist'))) ?? '';
});

test('the package holds the app’s own files and nothing else', async () => {
  const entries = zipEntries(await readFile(zip)).filter((name) => !name.endsWith('/'));
  expect(entries.filter((name) => !appEntry.test(name))).toEqual([]);
  expect(entries).toEqual(expect.arrayContaining(['app.json', 'icon.png', 'IntegrationManagerApp.js', 'i18n/en.json']));
});

test('it is below 200,000 bytes', async () => {
  expect((await stat(zip)).size).toBeLessThan(200_000);
});

test('app.json asks for the oldest engine that is supported, and for the permissions that it needs', async () => {
  const manifest: unknown = JSON.parse(await readFile(join(root, 'app.json'), 'utf8'));
  expect(manifest).toMatchObject({ requiredApiVersion: '^1.42.0' });
  expect(manifest).toHaveProperty(
    'permissions',
    permissions.map((name) => ({ name })),
  );
});

test('the app is installed and enabled, and both its commands are there', async () => {
  const [app] = await host.documents('rocketchat_apps');
  expect(app).toMatchObject({ info: { requiredApiVersion: '^1.42.0' } });
  const { body } = await host.as('paul').session.send('GET', '/api/v1/commands.list');
  expect(body).toMatchObject({
    success: true,
    commands: [
      expect.objectContaining({ command: 'integrations', appId: app?.id }),
      expect.objectContaining({ command: 'integration-update', appId: app?.id }),
    ],
  });
});
