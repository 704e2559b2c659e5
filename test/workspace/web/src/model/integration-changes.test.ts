import { describe, expect, test } from '@jest/globals';
import { changesById } from '../../../../../workspace/web/src/model/integration-changes';

const before = { _id: 'i', alias: 'a', channel: ['#a'], enabled: true, _updatedAt: '1', _updatedBy: { _id: 'u' } };

describe('what changed in the database', () => {
  test.each([
    ['a text', { alias: 'b' }, [{ field: 'alias', before: 'a', after: 'b' }]],
    ['a list', { channel: ['#a', '#b'] }, [{ field: 'channel', before: ['#a'], after: ['#a', '#b'] }]],
    ['a new field', { emoji: ':x:' }, [{ field: 'emoji', before: undefined, after: ':x:' }]],
    ['a removed field', { alias: undefined }, [{ field: 'alias', before: 'a', after: undefined }]],
    ['false instead of nothing', { runOnEdits: false }, [{ field: 'runOnEdits', before: undefined, after: false }]],
  ])('shows %s', (_, fields, changes) => {
    expect(changesById([before], [{ ...before, ...fields }])).toEqual(new Map([['i', changes]]));
  });

  test.each([
    ['nothing', {}],
    ['null instead of nothing', { targetRoom: null }],
    ['only the time and author', { _updatedAt: '2', _updatedBy: { _id: 'v' } }],
  ])('ignores %s', (_, fields) => {
    expect(changesById([before], [{ ...before, ...fields }])).toEqual(new Map());
  });

  test('shows all fields of a new document, and nothing of a removed one', () => {
    const changes = changesById([before], [{ _id: 'new', alias: 'n' }]);
    expect([...changes]).toEqual([['new', [{ field: 'alias', before: undefined, after: 'n' }]]]);
  });
});
