import { describe, expect, test } from '@jest/globals';
import { SettingType } from '@rocket.chat/apps-engine/definition/settings';
import {
  readAuditRoom,
  readConnection,
  readHistoryLimits,
  readSiteUrl,
  settings,
} from '../../../src/engine/adapters/settings';
import { ConfigurationError } from '../../../src/rocketchat/errors';
import { fakeRead } from '../../support/fakes/fake-read';

const account = { service_user_id: ' uService ', service_token: ' token ' };
const serverSettings = { Site_Url: 'https://chat.test/' };

const environmentOf = (own: Record<string, unknown>) =>
  fakeRead({ settings: own, serverSettings }).getEnvironmentReader();

describe('the connection', () => {
  test('uses the service account and the workspace’s address', async () => {
    expect(await readConnection(environmentOf(account))).toEqual({
      baseUrl: 'https://chat.test',
      credentials: { userId: 'uService', token: 'token' },
    });
  });

  test('uses another address if one is set', async () => {
    const connection = await readConnection(environmentOf({ ...account, api_base_url: 'http://127.0.0.1:3000/' }));
    expect(connection.baseUrl).toBe('http://127.0.0.1:3000');
  });

  test.each([
    ['no user', { ...account, service_user_id: '' }],
    ['a blank token', { ...account, service_token: '  ' }],
    ['null for a token', { ...account, service_token: null }],
    ['nothing', {}],
  ])('with %s is not configured', async (_title, own) => {
    await expect(readConnection(environmentOf(own))).rejects.toEqual(new ConfigurationError('no-account'));
  });
});

test('webhook URLs use the workspace’s address, not the API’s', async () => {
  expect(await readSiteUrl(environmentOf({ ...account, api_base_url: 'http://127.0.0.1:3000' }))).toBe(
    'https://chat.test',
  );
});

test.each([
  ['audit', 'audit'],
  ['#audit', 'audit'],
  [' #audit ', 'audit'],
  ['', ''],
  [null, ''],
])('the audit room %p is %p', async (own, room) => {
  expect(await readAuditRoom(environmentOf({ audit_room: own }))).toBe(room);
});

describe('the history', () => {
  const defaults = { entries: 500, maxAgeMs: 365 * 86_400_000 };

  test('is kept for the set number of days and changes', async () => {
    const own = { history_days: 30, history_entries: 100 };
    expect(await readHistoryLimits(environmentOf(own))).toEqual({ entries: 100, maxAgeMs: 30 * 86_400_000 });
  });

  test('accepts a number as text', async () => {
    expect(await readHistoryLimits(environmentOf({ history_days: '0.5' }))).toEqual({
      ...defaults,
      maxAgeMs: 43_200_000,
    });
  });

  test.each([undefined, null, '', 'many', 0, -1, Number.POSITIVE_INFINITY])(
    'keeps the default for the setting %p, which is not a count',
    async (value) => {
      const own = { history_days: value, history_entries: value };
      expect(await readHistoryLimits(environmentOf(own))).toEqual(defaults);
    },
  );

  test('has the defaults as packaged values', () => {
    const packaged = settings.filter(({ id }) => id.startsWith('history_'));
    expect(packaged).toMatchObject([
      { id: 'history_days', packageValue: 365 },
      { id: 'history_entries', packageValue: 500 },
    ]);
  });
});

test('the token is a password, and no setting is public', () => {
  expect(settings.filter(({ type }) => type === SettingType.PASSWORD).map(({ id }) => id)).toEqual(['service_token']);
  expect(settings.map((setting) => setting.public)).toEqual(settings.map(() => false));
});
