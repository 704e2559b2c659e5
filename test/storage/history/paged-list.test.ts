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

/** The pages of so many records, one after the other. */
async function append(count: number, dropped = keepAll, list = 'a'): Promise<number[]> {
  const pages: number[] = [];
  for (let index = 0; index < count; index += 1) pages.push(await lists.nextPage(list, dropped));
  return pages;
}

test('a list that nothing was put into has one page, and it is empty', async () => {
  expect(await lists.span('a')).toMatchObject({ first: 0, last: 0 });
});

test('ten records stand on each page', async () => {
  const pages = await append(25);
  expect(pages).toEqual([...Array<number>(10).fill(0), ...Array<number>(10).fill(1), ...Array<number>(5).fill(2)]);
  expect(await lists.span('a')).toMatchObject({ first: 0, last: 2 });
});

test('lists do not count for each other', async () => {
  await append(15);
  expect(await append(2, keepAll, 'b')).toEqual([0, 0]);
});

describe('whether the first page may go', () => {
  test('is asked when a page is full, and only then', async () => {
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

  test('is asked again for the next one where it may, for three at once and no more', async () => {
    await append(50);
    await append(1, dropAll);
    expect(await lists.span('a')).toMatchObject({ first: 3, last: 5 });
  });

  test('never costs the page that the record is put on', async () => {
    await append(10);
    expect(await append(1, dropAll)).toEqual([1]);
    expect(await lists.span('a')).toMatchObject({ first: 1, last: 1 });
  });
});

test('a list whose head is damaged begins anew', async () => {
  await append(15);
  for (const record of store.records) record.data = { first: 0, last: '1' };
  expect(await append(1)).toEqual([0]);
});
