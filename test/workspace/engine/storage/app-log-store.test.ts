import { beforeEach, expect, test } from '@jest/globals';
import { AppConsole } from '@rocket.chat/apps-engine/server/logging';
import { openDatabase } from '../../../../workspace/database/database';
import { AppLogStore } from '../../../../workspace/engine/storage/app-log-store';

let store: AppLogStore;

beforeEach(async () => {
  store = new AppLogStore((await openDatabase()).rocketchat_apps_logs);
});

const loggerWith = (text: string): AppConsole => {
  const logger = new AppConsole('onEnable');
  logger.info(text);
  return logger;
};

const entry = (text: string) =>
  expect.objectContaining({ method: 'onEnable', entries: [expect.objectContaining({ args: [text] })] });

test('an entry is stored the same whether the engine or the store finishes it', async () => {
  await store.storeEntries(AppConsole.toStorageEntry('app', loggerWith('finished')));
  await store.storeEntries('app', loggerWith('left'));
  await store.storeEntries('another app', loggerWith('of another'));
  expect(await store.getEntriesFor('app')).toEqual([entry('finished'), entry('left')]);
});

test('a search gives the newest entries first, by its old name too', async () => {
  for (const text of ['a', 'b', 'c']) await store.storeEntries('app', loggerWith(text));
  expect(await store.findPaginated({ appId: 'app' }, { limit: 2 })).toEqual({
    logs: [entry('c'), entry('b')],
    total: 3,
  });
  expect(await store.find({ appId: 'app' }, { skip: 1 })).toEqual([entry('b'), entry('a')]);
});
