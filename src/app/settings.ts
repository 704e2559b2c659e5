import type { IEnvironmentRead } from '@rocket.chat/apps-engine/definition/accessors';
import { SettingType, type ISetting } from '@rocket.chat/apps-engine/definition/settings';
import { baseUrlOf } from '../rocketchat/base-url';
import type { Credentials } from '../rocketchat/client';
import { NotSetUpError } from '../rocketchat/errors';

const ids = { userId: 'service_user_id', token: 'service_token', baseUrl: 'api_base_url' } as const;

function setting(id: string, type: SettingType, required: boolean): ISetting {
  return {
    id,
    type,
    packageValue: '',
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
  if (userId === '' || token === '') throw new NotSetUpError('no-account');
  return { baseUrl: baseUrlOf(baseUrl, siteUrl), credentials: { userId, token } };
}
