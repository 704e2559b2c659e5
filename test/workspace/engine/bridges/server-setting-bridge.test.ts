import { expect, test } from '@jest/globals';
import { openDatabase } from '../../../../workspace/database/database';
import { WorkspaceServerSettingBridge } from '../../../../workspace/engine/bridges/server-setting-bridge';

test('public settings are readable, hidden ones with permission, secret and unknown ones never', async () => {
  const db = await openDatabase();
  await db.rocketchat_settings.insertAsync([
    { _id: 'Site_Url', value: 'http://x.test' },
    { _id: 'Hidden', value: 1, hidden: true },
    { _id: 'Shown', value: 2, hidden: true },
    { _id: 'Secret', value: 3, secret: true },
  ]);
  const permission = { name: 'server-setting.read', hiddenSettings: ['Shown', 'Secret'] };
  const bridge = new WorkspaceServerSettingBridge(db, () => [permission]);
  expect((await bridge.doGetOneById('Site_Url', 'app')).value).toBe('http://x.test');
  expect((await bridge.doGetOneById('Shown', 'app')).value).toBe(2);
  for (const id of ['Hidden', 'Secret', 'Unknown']) {
    await expect(bridge.doGetOneById(id, 'app')).rejects.toThrow(`The setting "${id}" is not readable.`);
  }
});
