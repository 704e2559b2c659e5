import { describe, expect, test } from '@jest/globals';
import { createSession } from '../../../workspace/client/http-session';
import type { StoredDocument } from '../../../workspace/database/database';
import { useHost } from '../support/host/use-host';
import { ids, seededUser } from '../support/seeded';

const host = useHost();
const appId = '5c1e7a0f-8d52-4f0b-9b64-2f6c1d0e9a37';

/** Nothing listens on this port. */
const closedPort = 'http://127.0.0.1:1';

const setups = [
  ['no account', { service_user_id: '' }, 'The app has no service account yet. An admin has to enter'],
  ['no token', { service_token: '' }, 'The app has no service account yet. An admin has to enter'],
  ['a wrong token', { service_token: 'not-a-token' }, 'The server does not accept the app’s credentials'],
  ['a wrong user', { service_user_id: 'nobody' }, 'The server does not accept the app’s credentials'],
  ['an address without a server', { api_base_url: closedPort }, 'The app could not reach the server’s API.'],
  ['an invalid address', { api_base_url: 'chat.example' }, 'is not a web address. An admin has to correct'],
  ['an invalid scheme', { api_base_url: 'ftp://chat.example' }, 'is not a web address. An admin has to correct'],
] as const;

const commands = ['list', 'show Test', 'edit', 'edit Test', 'set Test alias=x', 'set Guggy token', 'disable Test'];

async function saveSettings(values: Readonly<Record<string, string>>): Promise<StoredDocument[]> {
  const settings = Object.entries(values).map(([id, value]) => ({ id, value }));
  const session = createSession(host.url, seededUser('rodriq'));
  const answer = await session.send('POST', `/api/apps/${appId}/settings`, { settings });
  expect(answer.status).toBe(200);
  return host.documents('rocketchat_apps_logs');
}

describe.each(setups)('with %s', (_, values, text) => {
  test('every command except help says what is wrong and who can fix it', async () => {
    await saveSettings(values);
    const before = await host.documents('rocketchat_integrations');
    const ana = host.as('ana');
    for (const command of commands) {
      const said = (await ana.command(`/integrations ${command}`)).join('\n');
      expect([command, said]).toEqual([command, expect.stringContaining(text)]);
      expect(said).toContain('An admin');
    }
    expect((await ana.command('/integrations help set'))[0]).toContain('/integrations set REF field=value');
    expect(ana.modal).toBeUndefined();
    expect(await host.changesSent()).toEqual([]);
    expect(await host.documents('rocketchat_integrations')).toEqual(before);
  });

  test('a form stays open with the same message, and works once the setup is fixed', async () => {
    const ana = host.as('ana');
    await ana.command('/integrations edit Test');
    await ana.openedModal.type('alias', 'x');
    const validSettings = {
      service_user_id: 'integrationManager',
      service_token: 'token-integration.manager',
      api_base_url: '',
    };
    await saveSettings(values);
    await ana.openedModal.submit();
    expect(ana.openedModal.lines[0]).toContain(text);
    expect(ana.openedModal.fields).toContain('alias');
    await ana.openedModal.submit();
    expect(ana.openedModal.lines.filter((line) => line.includes(text))).toHaveLength(1);

    await saveSettings(validSettings);
    await ana.openedModal.submit();
    await ana.openedModal.submit();
    expect(ana.messages.at(-1)?.lines[0]).toBe('Changed: Test [Show]');
    expect(await host.integration(ids.Test)).toMatchObject({ alias: 'x' });
  });
});

test('a plan that could not be sent is kept, and can be applied once the setup is fixed', async () => {
  const ana = host.as('ana');
  await ana.command('/integrations set Test alias=x');
  await saveSettings({ api_base_url: closedPort });
  expect((await ana.press('apply')).join('\n')).toContain('The app could not reach the server’s API.');
  expect(await host.integration(ids.Test)).toMatchObject({ alias: 'Jim' });
  await saveSettings({ api_base_url: '' });
  expect((await ana.press('apply'))[0]).toBe('Changed: Test [Show]');
  expect(await host.changesSent()).toHaveLength(1);
});

test('saving the settings writes the token to no log', async () => {
  const logs = await saveSettings({ service_token: 'a-brand-new-service-token' });
  expect(JSON.stringify(logs)).not.toContain('a-brand-new-service-token');
});
