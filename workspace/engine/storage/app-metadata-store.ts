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

  /** Writes the id and dates into the given item, as the server does: 1.42 continues with that object. */
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

  /** Returns all apps: none comes from a marketplace here. */
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

  /** Stores a whole item, as 1.42 and 1.53 do for every change. */
  async update(item: IAppStorageItem): Promise<IAppStorageItem> {
    const stored = { ...item, updatedAt: new Date() };
    await this.store.updateAsync({ id: item.id }, toStored(stored));
    return stored;
  }

  updateStatus(_id: string, status: IAppStorageItem['status']): Promise<boolean> {
    return this.set(_id, { status });
  }

  updateSetting(_id: string, setting: ISetting): Promise<boolean> {
    return this.setComputed(_id, (item) => ({ settings: { ...item.settings, [setting.id]: setting } }));
  }

  updateAppInfo(_id: string, info: IAppStorageItem['info']): Promise<boolean> {
    return this.set(_id, { info });
  }

  updateMarketplaceInfo(_id: string, marketplaceInfo: IAppStorageItem['marketplaceInfo']): Promise<boolean> {
    return this.set(_id, { marketplaceInfo });
  }

  private async setComputed(_id: string, change: (item: IAppStorageItem) => Record<string, unknown>): Promise<boolean> {
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

/** Returns a stored document as an item: only `toStored` writes these documents. */
function toItem(document: StoredDocument): IAppStorageItem;
function toItem(document: StoredDocument): unknown {
  return decodeKeys(document);
}
