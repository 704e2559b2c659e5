import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { useHost } from './support/host/use-host';

const host = useHost({ resets: 'once' });
const root = join(__dirname, '..', '..');

/** The docs for admins say what needs each permission. */
const permissions = [
  'slashcommand',
  'ui.interact',
  'ui.registerButtons',
  'networking',
  'persistence',
  'scheduler',
  'server-setting.read',
  'user.read',
  'room.read',
  'message.write',
];

test('app.json requires the oldest supported engine and the permissions that the app needs', async () => {
  const manifest: unknown = JSON.parse(await readFile(join(root, 'app.json'), 'utf8'));
  expect(manifest).toMatchObject({ requiredApiVersion: '^1.42.0' });
  expect(manifest).toHaveProperty(
    'permissions',
    permissions.map((name) => ({ name })),
  );
});

test('the app is installed and enabled, with both commands', async () => {
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
