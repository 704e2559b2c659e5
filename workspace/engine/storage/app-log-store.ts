import type { ILoggerStorageEntry } from '@rocket.chat/apps-engine/server/logging';
import { AppLogStorage, type IAppLogStorageFindOptions } from '@rocket.chat/apps-engine/server/storage';
import type Datastore from '@seald-io/nedb';
import type { StoredDocument } from '../../database';
import { sortableId } from '../sortable-id';
import { decodeKeys, encodeKeys } from '../storable-keys';

/** What apps log, oldest first; the server shows it to administrators and keeps it for 30 days. */
export class AppLogStore extends AppLogStorage {
  constructor(private readonly store: Datastore<StoredDocument>) {
    super('nedb');
  }

  async storeEntries(entry: ILoggerStorageEntry): Promise<ILoggerStorageEntry> {
    const document = Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, encodeKeys(value)]));
    await this.store.insertAsync({ ...document, _id: sortableId() });
    return entry;
  }

  async getEntriesFor(appId: string): Promise<ILoggerStorageEntry[]> {
    return (await this.store.findAsync({ appId }).sort({ _id: 1 })).map(toEntry);
  }

  async removeEntriesFor(appId: string): Promise<void> {
    await this.store.removeAsync({ appId }, { multi: true });
  }

  async findPaginated(
    query: Record<string, unknown>,
    { sort = { _id: -1 }, skip = 0, limit = 50 }: IAppLogStorageFindOptions = {},
  ): Promise<{ logs: ILoggerStorageEntry[]; total: number }> {
    const [logs, total] = await Promise.all([
      this.store.findAsync(query).sort(sort).skip(skip).limit(limit),
      this.store.countAsync(query),
    ]);
    return { logs: logs.map(toEntry), total };
  }
}

/** Only `storeEntries` writes these documents. */
function toEntry(document: StoredDocument): ILoggerStorageEntry;
function toEntry(document: StoredDocument): unknown {
  return decodeKeys(document);
}
