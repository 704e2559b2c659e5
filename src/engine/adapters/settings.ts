import type { IEnvironmentRead } from '@rocket.chat/apps-engine/definition/accessors';
import { type ISetting, SettingType } from '@rocket.chat/apps-engine/definition/settings';
import { baseUrlOf } from '../../rocketchat/base-url';
import type { Connection } from '../../rocketchat/client';
import { ConfigurationError } from '../../rocketchat/errors';
import type { HistoryLimits } from '../../storage/history/history';

const ids = {
  userId: 'service_user_id',
  token: 'service_token',
  baseUrl: 'api_base_url',
  auditRoom: 'audit_room',
  days: 'history_days',
  entries: 'history_entries',
} as const;

/** How many days, and how many changes of each integration, are kept. */
const historyDefaults = { days: 365, entries: 500 } as const;

function setting(id: string, type: SettingType, required: boolean, packageValue: string | number = ''): ISetting {
  return {
    id,
    type,
    packageValue,
    required,
    public: false,
    i18nLabel: `${id}_label`,
    i18nDescription: `${id}_description`,
  };
}

/** Administration → Marketplace → the app → Settings. */
export const settings: readonly ISetting[] = [
  setting(ids.userId, SettingType.STRING, true),
  setting(ids.token, SettingType.PASSWORD, true),
  setting(ids.baseUrl, SettingType.STRING, false),
  setting(ids.auditRoom, SettingType.STRING, false),
  setting(ids.days, SettingType.NUMBER, false, historyDefaults.days),
  setting(ids.entries, SettingType.NUMBER, false, historyDefaults.entries),
];

async function textOf(environment: IEnvironmentRead, id: string): Promise<string> {
  const value: unknown = await environment.getSettings().getValueById(id);
  return typeof value === 'string' ? value.trim() : '';
}

async function siteUrlOf(environment: IEnvironmentRead): Promise<string> {
  const value: unknown = await environment.getServerSettings().getValueById('Site_Url');
  return typeof value === 'string' ? value : '';
}

/** Returns the workspace's public address, without a trailing slash. @throws ConfigurationError */
export async function readSiteUrl(environment: IEnvironmentRead): Promise<string> {
  return baseUrlOf('', await siteUrlOf(environment));
}

/** Returns where the API is and as whom the app calls it. @throws ConfigurationError where the settings are incomplete */
export async function readConnection(environment: IEnvironmentRead): Promise<Connection> {
  const [userId, token, baseUrl, siteUrl] = await Promise.all([
    textOf(environment, ids.userId),
    textOf(environment, ids.token),
    textOf(environment, ids.baseUrl),
    siteUrlOf(environment),
  ]);
  if (userId === '' || token === '') throw new ConfigurationError('no-account');
  return { baseUrl: baseUrlOf(baseUrl, siteUrl), credentials: { userId, token } };
}

/** Returns the name or id of the audit room; empty for none. */
export async function readAuditRoom(environment: IEnvironmentRead): Promise<string> {
  return (await textOf(environment, ids.auditRoom)).replace(/^#/, '');
}

/** Returns a limit of the history. A value that is no count means the default, so that a typo never costs anybody their history. */
async function countOf(environment: IEnvironmentRead, what: keyof typeof historyDefaults): Promise<number> {
  const value: unknown = await environment.getSettings().getValueById(ids[what]);
  const count = Number(value);
  return Number.isFinite(count) && count > 0 ? count : historyDefaults[what];
}

export async function readHistoryLimits(environment: IEnvironmentRead): Promise<HistoryLimits> {
  const [days, entries] = await Promise.all([countOf(environment, 'days'), countOf(environment, 'entries')]);
  return { entries, maxAgeMs: days * 24 * 3_600_000 };
}

/**
 * Replaces the app's hook for settings that are about to be saved. The runtime logs what a hook returns, and the inherited hook
 * returns the setting, token included. A hook that returns undefined leaves the setting as it is and logs nothing; null would break
 * the log of engine 1.42. It is not a method, because the engine's types allow no hook without a result
 * (docs/rocketchat/hosting.md 8.4).
 */
export const unloggedSettings = { onPreSettingUpdate: (): Promise<void> => Promise.resolve() };
