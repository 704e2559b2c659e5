import type { IPermission } from '@rocket.chat/apps-engine/definition/permissions/IPermission';
import { type ISetting, SettingType } from '@rocket.chat/apps-engine/definition/settings';
import { ServerSettingBridge } from '@rocket.chat/apps-engine/server/bridges/ServerSettingBridge';
import type { Database, StoredDocument } from '../../database/database';
import { findOne } from '../../database/find-one';
import { record, text, texts } from '../../database/json-fields';
import { notAvailable } from './not-available';

const settingTypes = Object.values(SettingType);

/** The workspace's settings, read only. Secret and hidden ones follow docs/rocketchat/hosting.md, section 4. */
export class WorkspaceServerSettingBridge extends ServerSettingBridge {
  protected hideGroup = notAvailable('Hiding settings');
  protected hideSetting = notAvailable('Hiding settings');
  protected updateOne = notAvailable('Changing server settings');
  protected incrementValue = notAvailable('Changing server settings');

  /** @param permissionsOf returns the permissions granted to an app */
  constructor(
    private readonly db: Database,
    private readonly permissionsOf: (appId: string) => IPermission[],
  ) {
    super();
  }

  protected async getAll(): Promise<ISetting[]> {
    return (await this.db.rocketchat_settings.findAsync({ secret: { $ne: true } })).map(settingToApp);
  }

  protected async getOneById(id: string, appId: string): Promise<ISetting> {
    const setting = await this.findReadable(id, appId);
    if (!setting) throw new Error(`The setting "${id}" is not readable.`);
    return settingToApp(setting);
  }

  protected async isReadableById(id: string, appId: string): Promise<boolean> {
    return (await this.findReadable(id, appId)) !== undefined;
  }

  private async findReadable(id: string, appId: string): Promise<StoredDocument | undefined> {
    const setting = await findOne(this.db.rocketchat_settings, { _id: id });
    if (!setting || setting.secret === true) return undefined;
    const shown = this.permissionsOf(appId).flatMap((permission) => texts(record(permission)?.hiddenSettings));
    return setting.hidden === true && !shown.includes(id) ? undefined : setting;
  }
}

function settingToApp(setting: StoredDocument): ISetting {
  return {
    id: setting._id,
    type: settingTypes.find((type) => type === setting.type) ?? SettingType.STRING,
    value: setting.value,
    packageValue: setting.packageValue,
    public: setting.public === true,
    hidden: setting.hidden === true,
    required: setting.required === true,
    i18nLabel: text(setting.i18nLabel) ?? setting._id,
  };
}
