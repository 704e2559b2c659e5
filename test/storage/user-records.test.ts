import { beforeEach, describe, expect, test } from '@jest/globals';
import { isJsonObject } from '../../src/lib/json';
import { type UserRecordStore, createUserRecords } from '../../src/storage/user-records';
import { fakeMutex } from '../support/fakes/fake-mutex';
import { fakePersistence } from '../support/fakes/fake-persistence';

interface Note {
  readonly id: string;
  readonly createdAt: number;
  readonly text: string;
}

function decodeNote(stored: unknown): Note | undefined {
  if (!isJsonObject(stored)) return undefined;
  const { id, createdAt, text } = stored;
  return typeof id === 'string' && typeof createdAt === 'number' && typeof text === 'string'
    ? { id, createdAt, text }
    : undefined;
}

let now: number;
let store: ReturnType<typeof fakePersistence>;
let notes: UserRecordStore<Note>;

const note = (id: string, text = 'text'): Note => ({ id, createdAt: now, text });

beforeEach(() => {
  now = 1_000;
  store = fakePersistence();
  notes = createUserRecords(
    store.persistence,
    store.reader,
    { name: 'note', lifetime: 100, maxPerPerson: 3, read: decodeNote },
    fakeMutex(store),
    () => now,
  );
});

describe('saving and loading', () => {
  test('returns what was saved', async () => {
    await notes.save('jim', note('n1'));
    expect(await notes.load('jim', 'n1')).toEqual(note('n1'));
  });

  test('saving again replaces the record', async () => {
    await notes.save('jim', note('n1', 'old'));
    await notes.save('jim', note('n1', 'new'));
    expect(await notes.load('jim', 'n1')).toMatchObject({ text: 'new' });
    expect(store.records).toHaveLength(1);
  });

  test('records are separate', async () => {
    await notes.save('jim', note('n1'));
    expect(await notes.load('jim', 'n2')).toBeUndefined();
  });

  test('another type with the same id is another record', async () => {
    const others = createUserRecords(
      store.persistence,
      store.reader,
      { name: 'other', lifetime: 100, maxPerPerson: 3, read: decodeNote },
      fakeMutex(store),
      () => now,
    );
    await notes.save('jim', note('n1'));
    expect(await others.load('jim', 'n1')).toBeUndefined();
  });
});

describe('another person', () => {
  test('cannot load or consume it, and trying removes nothing', async () => {
    await notes.save('jim', note('n1'));
    expect(await notes.load('joe', 'n1')).toBeUndefined();
    expect(await notes.consume('joe', 'n1')).toBeUndefined();
    expect(await notes.load('jim', 'n1')).toBeDefined();
  });

  test('can save under the same id without changing it', async () => {
    await notes.save('jim', note('n1', 'of jim'));
    await notes.save('joe', note('n1', 'of joe'));
    expect([await notes.load('jim', 'n1'), await notes.load('joe', 'n1')]).toMatchObject([
      { text: 'of jim' },
      { text: 'of joe' },
    ]);
  });

  test('cannot reach it with the type as its id', async () => {
    await notes.save('jim', note('n1'));
    expect(await notes.consume('jim', 'note')).toBeUndefined();
    expect(await notes.load('jim', 'n1')).toBeDefined();
  });
});

describe('consuming', () => {
  test('returns it once', async () => {
    await notes.save('jim', note('n1'));
    expect([await notes.consume('jim', 'n1'), await notes.consume('jim', 'n1')]).toEqual([note('n1'), undefined]);
    expect(store.records).toEqual([]);
  });

  test('of two at the same time, only one gets it', async () => {
    await notes.save('jim', note('n1'));
    const taken = await Promise.all([notes.consume('jim', 'n1'), notes.consume('jim', 'n1')]);
    expect(taken.filter((record) => record !== undefined)).toHaveLength(1);
  });
});

describe('expiry', () => {
  test.each([
    [100, true],
    [101, false],
  ])('after %i ms of 100 it exists: %s', async (elapsedMs, isThere) => {
    await notes.save('jim', note('n1'));
    now += elapsedMs;
    expect((await notes.load('jim', 'n1')) !== undefined).toBe(isThere);
    expect((await notes.consume('jim', 'n1')) !== undefined).toBe(isThere);
  });

  test('an expired record is removed when the person saves another, and others keep theirs', async () => {
    await notes.save('jim', note('n1'));
    await notes.save('joe', note('n2'));
    now += 101;
    await notes.save('jim', note('n3'));
    expect(store.records.map(({ data }) => data)).toMatchObject([{ id: 'n2' }, { id: 'n3' }]);
  });
});

test('an invalid record counts as missing', async () => {
  await notes.save('jim', note('n1'));
  for (const record of store.records) record.data = { id: 'n1' };
  expect(await notes.load('jim', 'n1')).toBeUndefined();
});

describe('one person', () => {
  test('keeps the newest records only', async () => {
    for (const id of ['n1', 'n2', 'n3', 'n4', 'n5']) {
      now += 1;
      await notes.save('jim', note(id));
    }
    expect(await Promise.all(['n1', 'n2', 'n3', 'n4', 'n5'].map((id) => notes.load('jim', id)))).toEqual([
      ...[undefined, undefined],
      ...[expect.anything(), expect.anything(), expect.anything()],
    ]);
    expect(store.records).toHaveLength(3);
  });

  test('replaces a record without losing another', async () => {
    for (const id of ['n1', 'n2', 'n3', 'n2']) await notes.save('jim', note(id));
    expect(store.records).toHaveLength(3);
  });

  test('leaves the records of others alone', async () => {
    for (const person of ['jim', 'ana', 'jim', 'jim', 'jim']) await notes.save(person, note(`n${(now += 1)}`));
    expect(store.records).toHaveLength(4);
  });
});
