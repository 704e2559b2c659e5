import { expect, test } from '@jest/globals';
import { RocketChatAssociationModel, RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';
import { openDatabase } from '../../../workspace/database/database';
import { WorkspacePersistenceBridge } from '../../../workspace/engine/bridges/persistence-bridge';

const [a, b] = ['a', 'b'].map((id) => new RocketChatAssociationRecord(RocketChatAssociationModel.MISC, id));
if (a === undefined || b === undefined) throw new Error('there are two associations');

test('9 reads and removals match some of the associations, updates need all in order; only data is returned', async () => {
  const bridge = new WorkspacePersistenceBridge(await openDatabase());
  await bridge.doCreateWithAssociations({ n: 1 }, [a, b], 'app');
  expect(await bridge.doReadByAssociations([b], 'app')).toEqual([{ n: 1 }]);
  await bridge.doUpdateByAssociations([b, a], { n: 2 }, false, 'app');
  expect(await bridge.doReadByAssociations([a], 'app')).toEqual([{ n: 1 }]);
  await bridge.doUpdateByAssociations([a, b], { n: 2 }, false, 'app');
  expect(await bridge.doRemoveByAssociations([b], 'app')).toEqual([{ n: 2 }]);
  expect(await bridge.doReadByAssociations([a, b], 'app')).toEqual([]);
});
