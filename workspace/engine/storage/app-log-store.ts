import { AppConsole, type ILoggerStorageEntry } from '@rocket.chat/apps-engine/server/logging';
import { AppLogStorage, type IAppLogStorageFindOptions } from '@rocket.chat/apps-engine/server/storage';
import type Datastore from '@seald-io/nedb';
import type { StoredDocument } from '../../database/database';
import { sortableId } from '../sortable-id';
import { decodeKeys, encodeKeys } from '../storable-keys';

/** The logs of apps, oldest first. The server shows them to administrators and keeps them for 30 days. */
export class AppLogStore extends AppLogStorage {
  constructor(private readonly store: Datastore<StoredDocument>) {
    super('nedb');
  }

  /** Stores a finished entry or, from 1.42, the app's id and the logger of a call. */
  async storeEntries(
    ...args: [entry: ILoggerStorageEntry] | [appId: string, logger: AppConsole]
  ): Promise<ILoggerStorageEntry> {
    const entry = args.length === 1 ? args[0] : AppConsole.toStorageEntry(...args);
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

  /** The predecessor of `findPaginated` in 1.42 and 1.53. */
  async find(query: Record<string, unknown>, options?: IAppLogStorageFindOptions): Promise<ILoggerStorageEntry[]> {
    return (await this.findPaginated(query, options)).logs;
  }
}

/** Only `storeEntries` writes these documents. */
function toEntry(document: StoredDocument): ILoggerStorageEntry;
function toEntry(document: StoredDocument): unknown {
  return decodeKeys(document);
}
