import { expect, test } from '@jest/globals';
import { splitPage } from '../../../src/domain/search/split-page';

test.each([
  ['', '', 1],
  ['Guggy', 'Guggy', 1],
  ['Guggy page 2', 'Guggy', 2],
  ['PAGE 12', '', 12],
  ['Guggy page zwei', 'Guggy', undefined],
  ['Guggy page 0', 'Guggy', undefined],
  ['Landing page', 'Landing page', 1],
  ['page 2 Guggy', 'page 2 Guggy', 1],
])('“%s” means “%s”, page %s', (typed, rest, page) => {
  const split = splitPage(typed.split(' ').filter((word) => word !== ''));
  expect(split).toMatchObject({ page });
  expect(split.rest.join(' ')).toBe(rest);
});

test('“page” alone can mean a missing page number', () => {
  expect(splitPage(['Guggy', 'page'], true)).toEqual({ rest: ['Guggy'], page: undefined, typed: '' });
});
