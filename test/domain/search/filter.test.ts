import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type ListFilter, listKeywords, listArgs, noFilter, parseListQuery } from '../../../src/domain/search/filter';

describe('arguments of list', () => {
  test.each<[string[], Partial<ListFilter>, number]>([
    [[], {}, 1],
    [['incoming'], { type: 'webhook-incoming' }, 1],
    [
      ['Outgoing', 'OFF', 'mine', 'here', 'broken'],
      { type: 'webhook-outgoing', enabled: false, mine: true, here: true, broken: true },
      1,
    ],
    [['on', 'jenkins', 'nightly', 'page', '3'], { enabled: true, text: 'jenkins nightly' }, 3],
    [['jenkins', 'on'], { enabled: true, text: 'jenkins' }, 1],
    [['on call'], { text: 'on call' }, 1],
    [['page', 'turner'], {}, 1],
    [['a', 'page', 'on', 'it'], { enabled: true, text: 'a page it' }, 1],
    [['everywhere', 'x', '', ' '], { everywhere: true, text: 'x' }, 1],
  ])('%j', (args, filter, page) => {
    expect(parseListQuery(args)).toMatchObject({ filter: { ...noFilter, ...filter }, page });
  });

  test.each([
    [['page'], [{ kind: 'page', typed: '' }]],
    [['page', '0'], [{ kind: 'page', typed: '0' }]],
    [['page', '-1'], [{ kind: 'page', typed: '-1' }]],
    [['page', '1e9'], [{ kind: 'page', typed: '1e9' }]],
    [['on', 'off'], [{ kind: 'contradiction', keywords: ['on', 'off'] }]],
    [
      ['outgoing', 'incoming', 'page', 'x'],
      [
        { kind: 'page', typed: 'x' },
        { kind: 'contradiction', keywords: ['incoming', 'outgoing'] },
      ],
    ],
    [['constructor', '__proto__'], []],
  ])('%j has these parse errors', (args, parseErrors) => {
    expect(parseListQuery(args).parseErrors).toEqual(parseErrors);
  });
});

test('the arguments of a page parse to that page', () => {
  const text = fc
    .string({ minLength: 1, maxLength: 20 })
    .map((typed) => typed.trim())
    .filter((typed) => !['', 'page', ...listKeywords].includes(typed.toLowerCase()));
  const filters = fc.record({
    type: fc.constantFrom(undefined, 'webhook-incoming' as const, 'webhook-outgoing' as const),
    enabled: fc.constantFrom(undefined, true, false),
    mine: fc.boolean(),
    here: fc.boolean(),
    broken: fc.boolean(),
    everywhere: fc.boolean(),
    text: fc.oneof(fc.constant(''), text),
  });
  fc.assert(
    fc.property(filters, fc.integer({ min: 1, max: 999_999 }), (filter, page) => {
      const [command, ...args] = listArgs(filter, page);
      const { type, enabled, ...rest } = filter;
      const set = { ...rest, ...(type === undefined ? {} : { type }), ...(enabled === undefined ? {} : { enabled }) };
      expect([command, parseListQuery(args)]).toEqual(['list', { filter: set, page, parseErrors: [] }]);
    }),
  );
});
