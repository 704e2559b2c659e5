import { describe, expect, test } from '@jest/globals';
import { SettingType } from '@rocket.chat/apps-engine/definition/settings';
import { readConnection, readSiteUrl, settings } from '../../src/app/settings';
import { NotSetUpError } from '../../src/rocketchat/errors';
import { fakeRead } from '../support/fake-read';

const account = { service_user_id: ' uService ', service_token: ' token ' };
const serverSettings = { Site_Url: 'https://chat.test/' };

const environmentOf = (own: Record<string, unknown>) =>
  fakeRead({ settings: own, serverSettings }).getEnvironmentReader();

describe('the connection', () => {
  test('is the service account at the address of the workspace', async () => {
    expect(await readConnection(environmentOf(account))).toEqual({
      baseUrl: 'https://chat.test',
      credentials: { userId: 'uService', token: 'token' },
    });
  });

  test('goes to another address where one is set', async () => {
    const connection = await readConnection(environmentOf({ ...account, api_base_url: 'http://127.0.0.1:3000/' }));
    expect(connection.baseUrl).toBe('http://127.0.0.1:3000');
  });

  test.each([
    ['no user', { ...account, service_user_id: '' }],
    ['a blank token', { ...account, service_token: '  ' }],
    ['null for a token', { ...account, service_token: null }],
    ['nothing', {}],
  ])('with %s is not set up', async (_title, own) => {
    await expect(readConnection(environmentOf(own))).rejects.toEqual(new NotSetUpError('no-account'));
  });
});

test('webhook URLs stand under the address of the workspace, not of the API', async () => {
  expect(await readSiteUrl(environmentOf({ ...account, api_base_url: 'http://127.0.0.1:3000' }))).toBe(
    'https://chat.test',
  );
});

test('the token is a password, and no setting is public', () => {
  expect(settings.filter(({ type }) => type === SettingType.PASSWORD).map(({ id }) => id)).toEqual(['service_token']);
  expect(settings.map((setting) => setting.public)).toEqual(settings.map(() => false));
});
