import type { IAppStorageItem } from '@rocket.chat/apps-engine/server/storage';
import { AppSourceStorage } from '@rocket.chat/apps-engine/server/storage/AppSourceStorage';

/** The zips of the hosted apps, in memory: every start provides its own. */
export class AppSourceStore extends AppSourceStorage {
  private readonly zips = new Map<string, Buffer>();

  store({ id }: Pick<IAppStorageItem, 'id'>, zip: Buffer): Promise<string> {
    this.zips.set(id, zip);
    return Promise.resolve(id);
  }

  fetch({ id }: IAppStorageItem): Promise<Buffer> {
    const zip = this.zips.get(id);
    return zip ? Promise.resolve(zip) : Promise.reject(new Error(`There is no package of the app ${id}.`));
  }

  update(item: IAppStorageItem, zip: Buffer): Promise<string> {
    return this.store(item, zip);
  }

  remove({ id }: IAppStorageItem): Promise<void> {
    this.zips.delete(id);
    return Promise.resolve();
  }
}
