import type { RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';
import { PersistenceBridge } from '@rocket.chat/apps-engine/server/bridges/PersistenceBridge';
import type { Database, StoredDocument } from '../../database/database';
import { findOne } from '../../database/find-one';
import { record } from '../../database/json-fields';
import { sortableId } from '../sortable-id';
import { decodeKeys, encodeKeys } from '../storable-keys';

/** What an app persists, with the matching rules of docs/rocketchat/hosting.md, section 7. */
export class WorkspacePersistenceBridge extends PersistenceBridge {
  constructor(private readonly db: Database) {
    super();
  }

  private get store() {
    return this.db.rocketchat_apps_persistence;
  }

  protected async purge(appId: string): Promise<void> {
    await this.store.removeAsync({ appId }, { multi: true });
  }

  protected create(data: object, appId: string): Promise<string> {
    return this.insert({ appId, data: encodeKeys(data) });
  }

  protected createWithAssociations(
    data: object,
    associations: RocketChatAssociationRecord[],
    appId: string,
  ): Promise<string> {
    return this.insert({ appId, associations: plain(associations), data: encodeKeys(data) });
  }

  /** Looks at no app id, as the server. */
  protected async readById(id: string): Promise<object> {
    const found = await findOne(this.store, { _id: id });
    return found ? dataOf(found) : {};
  }

  protected async readByAssociations(associations: RocketChatAssociationRecord[], appId: string): Promise<object[]> {
    return (await this.withAll(associations, appId)).map(dataOf);
  }

  protected async remove(id: string, appId: string): Promise<object | undefined> {
    const found = await findOne(this.store, { _id: id, appId });
    if (!found) return undefined;
    await this.store.removeAsync({ _id: id }, {});
    return dataOf(found);
  }

  protected async removeByAssociations(
    associations: RocketChatAssociationRecord[],
    appId: string,
  ): Promise<object[] | undefined> {
    const found = await this.withAll(associations, appId);
    await this.store.removeAsync({ _id: { $in: found.map(({ _id }) => _id) } }, { multi: true });
    return found.map(dataOf);
  }

  protected update(): Promise<string> {
    return Promise.reject(new Error('Not implemented.'));
  }

  /** One document, and only one whose associations are these in this order; '' where one was updated. */
  protected async updateByAssociations(
    associations: RocketChatAssociationRecord[],
    data: object,
    upsert: boolean,
    appId: string,
  ): Promise<string> {
    const wanted = JSON.stringify(plain(associations));
    const found = (await this.candidates(associations, appId)).find(
      (document) => JSON.stringify(document.associations) === wanted,
    );
    if (found) {
      await this.store.updateAsync({ _id: found._id }, { $set: { data: encodeKeys(data) } });
      return '';
    }
    return upsert ? this.createWithAssociations(data, associations, appId) : '';
  }

  private async insert(fields: Record<string, unknown>): Promise<string> {
    const { _id } = await this.store.insertAsync({ ...fields, _id: sortableId() });
    return _id;
  }

  /** Those that have the last of these associations, in natural order, which is that of the ids here. */
  private async candidates(associations: RocketChatAssociationRecord[], appId: string): Promise<StoredDocument[]> {
    const last = plain(associations).at(-1);
    const having = last === undefined ? {} : { 'associations.id': last.id };
    return this.store.findAsync({ appId, ...having }).sort({ _id: 1 });
  }

  private async withAll(associations: RocketChatAssociationRecord[], appId: string): Promise<StoredDocument[]> {
    const wanted = plain(associations).map((association) => JSON.stringify(association));
    return (await this.candidates(associations, appId)).filter((document) => {
      const stored: unknown[] = Array.isArray(document.associations) ? document.associations : [];
      const present = new Set(stored.map((association) => JSON.stringify(association)));
      return wanted.every((association) => present.has(association));
    });
  }
}

const dataOf = (document: StoredDocument): object => record(decodeKeys(document.data)) ?? {};

/** Associations come from the app's process as plain objects, from the engine's own classes with getters. */
function plain(associations: RocketChatAssociationRecord[]): { model: unknown; id: unknown }[] {
  return associations.map((association) => {
    const fields = record(association);
    return { model: fields?.model, id: fields?.id };
  });
}
