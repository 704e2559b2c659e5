import { beforeEach, expect, test } from '@jest/globals';
import { AppStatus } from '@rocket.chat/apps-engine/definition/AppStatus';
import { AppInstallationSource, type IAppStorageItem } from '@rocket.chat/apps-engine/server/storage';
import { openDatabase } from '../../../../workspace/database/database';
import { AppMetadataStore } from '../../../../workspace/engine/storage/app-metadata-store';

let store: AppMetadataStore;

beforeEach(async () => {
  store = new AppMetadataStore((await openDatabase()).rocketchat_apps);
});

const info: IAppStorageItem['info'] = {
  id: 'app',
  name: 'App',
  nameSlug: 'app',
  version: '1.0.0',
  description: '',
  requiredApiVersion: '*',
  author: { name: '', support: '', homepage: '' },
  classFile: 'App.js',
  iconFile: 'icon.png',
  implements: [],
};

const item = (): IAppStorageItem => ({
  id: 'app',
  info,
  status: AppStatus.UNKNOWN,
  settings: {},
  implemented: {},
  languageContent: {},
  signature: '',
  installationSource: AppInstallationSource.PRIVATE,
  permissionsGranted: [{ name: 'networking' }],
});

test('a created item has an id, and keeps it when it is created again', async () => {
  const given = item();
  const { _id } = await store.create(given);
  expect(given._id).toBe(_id);
  await store.create(given);
  expect(await store.retrieveAll()).toEqual(new Map([['app', expect.objectContaining({ _id })]]));
});

test('an update of the whole item replaces it', async () => {
  const { permissionsGranted, ...rest } = await store.create(item());
  expect(permissionsGranted).toEqual([{ name: 'networking' }]);
  await store.update({ ...rest, status: AppStatus.MANUALLY_ENABLED });
  const stored = await store.retrieveOne('app');
  expect(stored).toMatchObject({ _id: rest._id, status: 'manually_enabled' });
  expect(stored).not.toHaveProperty('permissionsGranted');
});

test('a partial update keeps the rest', async () => {
  const { _id = '' } = await store.create(item());
  await store.updatePartialAndReturnDocument({ _id, signature: 'signed' });
  expect(await store.retrieveOne('app')).toMatchObject({
    signature: 'signed',
    permissionsGranted: [{ name: 'networking' }],
  });
});
