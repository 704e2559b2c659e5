import { beforeEach, describe, expect, test } from '@jest/globals';
import { RocketChatAssociationModel, RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';
import { openDatabase } from '../../../../workspace/database/database';
import { WorkspacePersistenceBridge } from '../../../../workspace/engine/bridges/persistence-bridge';

const misc = (id: string) => new RocketChatAssociationRecord(RocketChatAssociationModel.MISC, id);
const [history, hook, extra] = [misc('history'), misc('hook'), misc('other')];
const app = 'app';
let bridge: WorkspacePersistenceBridge;

beforeEach(async () => {
  bridge = new WorkspacePersistenceBridge(await openDatabase());
});

describe('reading by associations', () => {
  test('finds records with at least all of them, in the order of creation', async () => {
    for (let n = 0; n < 20; n += 1) await bridge.doCreateWithAssociations({ n }, [history, hook], app);
    await bridge.doCreateWithAssociations({ n: 20 }, [history], app);
    const found = await bridge.doReadByAssociations([hook], app);
    expect(found).toEqual(Array.from({ length: 20 }, (_, n) => ({ n })));
    expect(await bridge.doReadByAssociations([hook, history], app)).toHaveLength(20);
    expect(await bridge.doReadByAssociations([history, extra], app)).toEqual([]);
  });

  test('finds nothing of another app', async () => {
    await bridge.doCreateWithAssociations({ n: 1 }, [hook], 'another');
    expect(await bridge.doReadByAssociations([hook], app)).toEqual([]);
  });
});

describe('updating by associations', () => {
  test('needs the same associations in the same order, and changes one document', async () => {
    await bridge.doCreateWithAssociations({ n: 1 }, [history, hook], app);
    await bridge.doCreateWithAssociations({ n: 2 }, [history, hook], app);
    expect(await bridge.doUpdateByAssociations([hook, history], { n: 9 }, false, app)).toBe('');
    expect(await bridge.doUpdateByAssociations([history], { n: 9 }, false, app)).toBe('');
    expect(await bridge.doReadByAssociations([hook], app)).toEqual([{ n: 1 }, { n: 2 }]);
    expect(await bridge.doUpdateByAssociations([history, hook], { m: 9 }, false, app)).toBe('');
    expect(await bridge.doReadByAssociations([hook], app)).toEqual([{ m: 9 }, { n: 2 }]);
  });

  test('creates only with upsert, and then returns the id', async () => {
    await bridge.doUpdateByAssociations([hook], { n: 1 }, false, app);
    expect(await bridge.doReadByAssociations([hook], app)).toEqual([]);
    const id = await bridge.doUpdateByAssociations([hook], { n: 1 }, true, app);
    expect(await bridge.doReadById(id, app)).toEqual({ n: 1 });
  });

  test('by id is not implemented, as on the server', async () => {
    await expect(bridge.doUpdate('id', {}, true, app)).rejects.toThrow('Not implemented.');
  });
});

describe('removing', () => {
  test('by associations removes and returns every record with all of them', async () => {
    await bridge.doCreateWithAssociations({ n: 1 }, [history, hook], app);
    await bridge.doCreateWithAssociations({ n: 2 }, [history, extra], app);
    await bridge.doCreateWithAssociations({ n: 3 }, [extra], app);
    expect(await bridge.doRemoveByAssociations([history], app)).toEqual([{ n: 1 }, { n: 2 }]);
    expect(await bridge.doReadByAssociations([extra], app)).toEqual([{ n: 3 }]);
  });

  test('by id removes one record, only of the same app', async () => {
    const id = await bridge.doCreate({ n: 1 }, app);
    expect(await bridge.doRemove(id, 'another')).toBeUndefined();
    expect(await bridge.doRemove(id, app)).toEqual({ n: 1 });
    expect(await bridge.doReadById(id, app)).toEqual({});
  });
});
