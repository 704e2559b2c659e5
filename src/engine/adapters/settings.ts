import type { IEnvironmentRead } from '@rocket.chat/apps-engine/definition/accessors';
import { type ISetting, SettingType } from '@rocket.chat/apps-engine/definition/settings';
import { baseUrlOf } from '../../rocketchat/base-url';
import type { Credentials } from '../../rocketchat/client';
import { ConfigurationError } from '../../rocketchat/errors';
import type { HistoryLimits } from '../../storage/history/history';

/** Days, and changes of one integration. */
const historyIds = { days: 'history_days', entries: 'history_entries' } as const;

const historyDefaults = { days: 365, entries: 500 } as const;

const ids = {
  userId: 'service_user_id',
  token: 'service_token',
  baseUrl: 'api_base_url',
  auditRoom: 'audit_room',
} as const;

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
  setting(historyIds.days, SettingType.NUMBER, false, historyDefaults.days),
  setting(historyIds.entries, SettingType.NUMBER, false, historyDefaults.entries),
];

export interface Connection {
  readonly baseUrl: string;
  readonly credentials: Credentials;
}

async function textOf(environment: IEnvironmentRead, id: string): Promise<string> {
  const value: unknown = await environment.getSettings().getValueById(id);
  return typeof value === 'string' ? value.trim() : '';
}

async function siteUrlOf(environment: IEnvironmentRead): Promise<string> {
  const value: unknown = await environment.getServerSettings().getValueById('Site_Url');
  return typeof value === 'string' ? value : '';
}

/** The workspace's address as its users and callers know it, without a slash at its end. @throws NotSetUpError */
export async function readSiteUrl(environment: IEnvironmentRead): Promise<string> {
  return baseUrlOf('', await siteUrlOf(environment));
}

/**
 * Where and as whom the app speaks to the API.
 *
 * @throws NotSetUpError where the settings do not say
 */
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

/** The name or id of the room that is told of every change; empty for none. */
export async function readAuditRoom(environment: IEnvironmentRead): Promise<string> {
  return (await textOf(environment, ids.auditRoom)).replace(/^#/, '');
}

/** What is no count at all keeps as much as usual: a slip in the settings must not cost anybody their history. */
async function countOf(environment: IEnvironmentRead, what: keyof typeof historyIds): Promise<number> {
  const value: unknown = await environment.getSettings().getValueById(historyIds[what]);
  const count = Number(value);
  return Number.isFinite(count) && count > 0 ? count : historyDefaults[what];
}

export async function readHistoryLimits(environment: IEnvironmentRead): Promise<HistoryLimits> {
  const [days, entries] = await Promise.all([countOf(environment, 'days'), countOf(environment, 'entries')]);
  return { entries, maxAgeMs: days * 24 * 3_600_000 };
}

/**
 * Replaces the app's hook for settings that are about to be saved. What a hook gives back the runtime writes to the app's log, and the
 * inherited one gives back the setting, token and all; where nothing is given back the engine takes the setting as it came.
 * Nothing is undefined: null breaks off the log of engine 1.42, which then writes down an error.
 * A method could not say so: the engine's types know no hook that gives nothing.
 */
export const unloggedSettings = { onPreSettingUpdate: (): Promise<void> => Promise.resolve() };
