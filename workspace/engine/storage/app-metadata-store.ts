import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';
import { AppMetadataStorage, type IAppStorageItem } from '@rocket.chat/apps-engine/server/storage';
import type Datastore from '@seald-io/nedb';
import type { StoredDocument } from '../../database/database';
import { findOne } from '../../database/find-one';
import { randomId } from '../../database/random-id';
import { decodeKeys, encodeKeys } from '../storable-keys';

/** Installed apps with their settings, by app id. */
export class AppMetadataStore extends AppMetadataStorage {
  constructor(private readonly store: Datastore<StoredDocument>) {
    super('nedb');
  }

  /** Gives the item itself its id and dates, as the server's does: 1.42 goes on with the item that it gave. */
  async create(item: IAppStorageItem): Promise<IAppStorageItem> {
    Object.assign(item, { _id: item._id ?? randomId(), createdAt: new Date(), updatedAt: new Date() });
    await this.store.updateAsync({ id: item.id }, toStored(item), { upsert: true });
    return item;
  }

  async retrieveOne(id: string): Promise<IAppStorageItem | null> {
    const found = await findOne(this.store, { id });
    return found ? toItem(found) : null;
  }

  async retrieveAll(): Promise<Map<string, IAppStorageItem>> {
    const items = (await this.store.findAsync({})).map(toItem);
    return new Map(items.map((item) => [item.id, item]));
  }

  /** All of them: nothing comes from a marketplace here. */
  retrieveAllPrivate(): Promise<Map<string, IAppStorageItem>> {
    return this.retrieveAll();
  }

  async remove(id: string): Promise<{ success: boolean }> {
    await this.store.removeAsync({ id }, {});
    return { success: true };
  }

  async updatePartialAndReturnDocument(
    { _id, ...changes }: Partial<IAppStorageItem>,
    options?: { unsetPermissionsGranted?: boolean },
  ): Promise<IAppStorageItem> {
    const current = toItem((await findOne(this.store, { _id })) ?? { _id: '' });
    const { permissionsGranted, ...changed } = { ...current, ...changes, updatedAt: new Date() };
    const granted = options?.unsetPermissionsGranted || !permissionsGranted ? {} : { permissionsGranted };
    const item = { ...changed, ...granted };
    await this.store.updateAsync({ _id }, toStored(item));
    return item;
  }

  /** How 1.42 and 1.53 store every change: the whole item at once. */
  async update(item: IAppStorageItem): Promise<IAppStorageItem> {
    const stored = { ...item, updatedAt: new Date() };
    await this.store.updateAsync({ id: item.id }, toStored(stored));
    return stored;
  }

  updateStatus(_id: string, status: IAppStorageItem['status']): Promise<boolean> {
    return this.set(_id, { status });
  }

  updateSetting(_id: string, setting: ISetting): Promise<boolean> {
    return this.setWithin(_id, (item) => ({ settings: { ...item.settings, [setting.id]: setting } }));
  }

  updateAppInfo(_id: string, info: IAppStorageItem['info']): Promise<boolean> {
    return this.set(_id, { info });
  }

  updateMarketplaceInfo(_id: string, marketplaceInfo: IAppStorageItem['marketplaceInfo']): Promise<boolean> {
    return this.set(_id, { marketplaceInfo });
  }

  private async setWithin(_id: string, change: (item: IAppStorageItem) => Record<string, unknown>): Promise<boolean> {
    const found = await findOne(this.store, { _id });
    return found ? this.set(_id, change(toItem(found))) : false;
  }

  private async set(_id: string, fields: Record<string, unknown>): Promise<boolean> {
    const { numAffected } = await this.store.updateAsync({ _id }, { $set: encodeKeys(fields) });
    return numAffected === 1;
  }
}

function toStored(item: IAppStorageItem): unknown {
  return encodeKeys(item);
}

/** Only `toStored` writes these documents, so they are items again once their keys are. */
function toItem(document: StoredDocument): IAppStorageItem;
function toItem(document: StoredDocument): unknown {
  return decodeKeys(document);
}
