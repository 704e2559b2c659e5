import { beforeEach, describe, expect, test } from '@jest/globals';
import { type PagedList, type PageSpan, createPagedList } from '../../../src/storage/history/paged-list';
import { fakePersistence } from '../../support/fakes/fake-persistence';

let store: ReturnType<typeof fakePersistence>;
let lists: PagedList;

beforeEach(() => {
  store = fakePersistence();
  lists = createPagedList(store.persistence, store.reader);
});

const keepAll = (): Promise<boolean> => Promise.resolve(false);
const dropAll = (): Promise<boolean> => Promise.resolve(true);

/** Appends records. @returns the page of each */
async function append(count: number, dropped = keepAll, list = 'a'): Promise<number[]> {
  const pages: number[] = [];
  for (let index = 0; index < count; index += 1) pages.push(await lists.nextPage(list, dropped));
  return pages;
}

test('a new list has one empty page', async () => {
  expect(await lists.span('a')).toMatchObject({ first: 0, last: 0 });
});

test('each page has ten records', async () => {
  const pages = await append(25);
  expect(pages).toEqual([...Array<number>(10).fill(0), ...Array<number>(10).fill(1), ...Array<number>(5).fill(2)]);
  expect(await lists.span('a')).toMatchObject({ first: 0, last: 2 });
});

test('lists are separate', async () => {
  await append(15);
  expect(await append(2, keepAll, 'b')).toEqual([0, 0]);
});

describe('asking whether to drop the first page', () => {
  test('happens only when a page is full', async () => {
    const asked: PageSpan[] = [];
    await append(21, (_list?: string, span?: PageSpan) => {
      if (span !== undefined) asked.push(span);
      return Promise.resolve(false);
    });
    expect(asked).toEqual([
      { first: 0, last: 1 },
      { first: 0, last: 2 },
    ]);
  });

  test('goes on with the next page after each drop, for at most three pages', async () => {
    await append(50);
    await append(1, dropAll);
    expect(await lists.span('a')).toMatchObject({ first: 3, last: 5 });
  });

  test('never drops the page of the new record', async () => {
    await append(10);
    expect(await append(1, dropAll)).toEqual([1]);
    expect(await lists.span('a')).toMatchObject({ first: 1, last: 1 });
  });
});

test('a list with a damaged head starts again', async () => {
  await append(15);
  for (const record of store.records) record.data = { first: 0, last: '1' };
  expect(await append(1)).toEqual([0]);
});
