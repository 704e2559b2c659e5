import { describe, expect, test } from '@jest/globals';
import { changesById } from '../../../../../workspace/web/src/model/integration-changes';

const before = { _id: 'i', alias: 'a', channel: ['#a'], enabled: true, _updatedAt: '1', _updatedBy: { _id: 'u' } };

describe('what changed in the database', () => {
  test.each([
    ['a text', { alias: 'b' }, [{ field: 'alias', before: 'a', after: 'b' }]],
    ['a list', { channel: ['#a', '#b'] }, [{ field: 'channel', before: ['#a'], after: ['#a', '#b'] }]],
    ['a field that was not there', { emoji: ':x:' }, [{ field: 'emoji', before: undefined, after: ':x:' }]],
    ['a field that is gone', { alias: undefined }, [{ field: 'alias', before: 'a', after: undefined }]],
    ['false for nothing', { runOnEdits: false }, [{ field: 'runOnEdits', before: undefined, after: false }]],
  ])('tells %s', (_, fields, changes) => {
    expect(changesById([before], [{ ...before, ...fields }])).toEqual(new Map([['i', changes]]));
  });

  test.each([
    ['nothing', {}],
    ['null where nothing was', { targetRoom: null }],
    ['only when and by whom', { _updatedAt: '2', _updatedBy: { _id: 'v' } }],
  ])('has no word for %s', (_, fields) => {
    expect(changesById([before], [{ ...before, ...fields }])).toEqual(new Map());
  });

  test('tells all fields of a new document, and nothing of one that is gone', () => {
    const changes = changesById([before], [{ _id: 'new', alias: 'n' }]);
    expect([...changes]).toEqual([['new', [{ field: 'alias', before: undefined, after: 'n' }]]]);
  });
});
