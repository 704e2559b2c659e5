import type { RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';
import { PersistenceBridge } from '@rocket.chat/apps-engine/server/bridges/PersistenceBridge';
import type { Database, StoredDocument } from '../../database/database';
import { findOne } from '../../database/find-one';
import { record } from '../../database/json-fields';
import { sortableId } from '../sortable-id';
import { decodeKeys, encodeKeys } from '../storable-keys';

/** What an app persists, matched by the rules of docs/rocketchat/hosting.md, section 7. */
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

  /** Ignores the app id, as the server does. */
  protected async readById(id: string): Promise<object> {
    const found = await findOne(this.store, { _id: id });
    return found ? dataOf(found) : {};
  }

  protected async readByAssociations(associations: RocketChatAssociationRecord[], appId: string): Promise<object[]> {
    return (await this.findWithAll(associations, appId)).map(dataOf);
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
    const found = await this.findWithAll(associations, appId);
    await this.store.removeAsync({ _id: { $in: found.map(({ _id }) => _id) } }, { multi: true });
    return found.map(dataOf);
  }

  protected update(): Promise<string> {
    return Promise.reject(new Error('Not implemented.'));
  }

  /** Updates the first document with exactly these associations in this order. Returns '' if there is one, as the server does. */
  protected async updateByAssociations(
    associations: RocketChatAssociationRecord[],
    data: object,
    upsert: boolean,
    appId: string,
  ): Promise<string> {
    const wanted = JSON.stringify(plain(associations));
    const found = (await this.findCandidates(associations, appId)).find(
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

  /** Returns the documents with the last of these associations, in natural order: here, by id. */
  private async findCandidates(associations: RocketChatAssociationRecord[], appId: string): Promise<StoredDocument[]> {
    const last = plain(associations).at(-1);
    const filter = last === undefined ? {} : { 'associations.id': last.id };
    return this.store.findAsync({ appId, ...filter }).sort({ _id: 1 });
  }

  private async findWithAll(associations: RocketChatAssociationRecord[], appId: string): Promise<StoredDocument[]> {
    const wanted = plain(associations).map((association) => JSON.stringify(association));
    return (await this.findCandidates(associations, appId)).filter((document) => {
      const stored: unknown[] = Array.isArray(document.associations) ? document.associations : [];
      const present = new Set(stored.map((association) => JSON.stringify(association)));
      return wanted.every((association) => present.has(association));
    });
  }
}

const dataOf = (document: StoredDocument): object => record(decodeKeys(document.data)) ?? {};

/** Returns plain associations: they come from the app's process as objects, and from the engine as classes with getters. */
function plain(associations: RocketChatAssociationRecord[]): { model: unknown; id: unknown }[] {
  return associations.map((association) => {
    const fields = record(association);
    return { model: fields?.model, id: fields?.id };
  });
}
