import type { Database } from '../../database/database';
import { findOne } from '../../database/find-one';

export type SettingValue = string | number | boolean;

/** The settings of a new workspace, by Rocket.Chat's names. */
const defaults: Record<string, SettingValue> = {
  Site_Url: 'http://localhost:3000',
  Site_Name: 'Workspace',
  Language: 'en',
  Message_MaxAllowedSize: 5000,
  API_Upper_Count_Limit: 100,
  API_Default_Count: 50,
  API_Allow_Infinite_Count: true,
  // On in Rocket.Chat; off here, so that it never gets in the way.
  API_Enable_Rate_Limiter: false,
  API_Enable_Rate_Limiter_Limit_Calls_Default: 10,
  API_Enable_Rate_Limiter_Limit_Time_Default: 60_000,
};

/** The server settings, kept in `rocketchat_settings` as `{_id, value}`. */
export interface ServerSettings {
  /** Returns the stored or default value; undefined for an unknown name. */
  get(name: string): Promise<SettingValue | undefined>;
  /** Returns a setting as a number; 0 if it is not set. */
  number(name: string): Promise<number>;
  set(values: Record<string, SettingValue>): Promise<void>;
  /** Restores the defaults, except for `Site_Url`, this server's address. */
  reset(values?: Record<string, SettingValue>): Promise<void>;
}

const isSettingValue = (value: unknown): value is SettingValue =>
  ['string', 'number', 'boolean'].includes(typeof value);

export function createServerSettings({ rocketchat_settings: store }: Database): ServerSettings {
  const get: ServerSettings['get'] = async (name) => {
    const value = (await findOne(store, { _id: name }))?.value;
    return isSettingValue(value) ? value : defaults[name];
  };
  const set: ServerSettings['set'] = async (values) => {
    for (const [_id, value] of Object.entries(values)) {
      await store.updateAsync({ _id }, { _id, value }, { upsert: true });
    }
  };
  return {
    get,
    set,
    number: async (name) => Number((await get(name)) ?? 0),
    async reset(values) {
      const siteUrl = await get('Site_Url');
      await store.removeAsync({}, { multi: true });
      await set({ ...defaults, ...(siteUrl !== undefined && { Site_Url: siteUrl }), ...values });
    },
  };
}
