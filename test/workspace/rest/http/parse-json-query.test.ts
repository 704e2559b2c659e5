import { describe, expect, test } from '@jest/globals';
import { type JsonParams, parseJsonQuery } from '../../../../workspace/rest/http/parse-json-query';
import { release6 } from '../../../../workspace/rest/releases/release-6';
import { release7 } from '../../../../workspace/rest/releases/release-7';
import { release8 } from '../../../../workspace/rest/releases/release-8';

const emptyQuery = { sort: undefined, fields: undefined, query: {} };

describe('in release 6', () => {
  test.each<[JsonParams, asked: object]>([
    [{}, {}],
    [{ sort: '', fields: '', query: '' }, {}],
    [{ sort: '{"name":-1}' }, { sort: { name: -1 } }],
    [{ fields: '{"name":1,"members":1,"e2e.key":0}' }, { fields: { name: 1 } }],
    [{ query: '{"type":"webhook-incoming"}' }, { query: { type: 'webhook-incoming' } }],
    [{ query: '{"name":{"$regex":"^in","$options":"i"}}' }, { query: { name: { $regex: /^in/i } } }],
    [{ query: '{"$or":[{"name":{"$regex":"a"}}]}' }, { query: { $or: [{ name: { $regex: /a/ } }] } }],
    [{ query: '{"$where":"true","constructor":1,"joinCode":1,"name":{"$ne":"a"}}' }, { query: { name: { $ne: 'a' } } }],
    [{ query: 'null' }, {}],
  ])('%j requests %j', (params, asked) => {
    expect(parseJsonQuery(release6.lists, params)).toEqual({ ...emptyQuery, ...asked });
  });

  test.each<[JsonParams, name: string]>([
    [{ sort: '{"name":"asc"}' }, 'sort'],
    [{ sort: 'null' }, 'sort'],
    [{ fields: '{"name":2}', query: 'no JSON' }, 'fields'],
    [{ query: 'no JSON' }, 'query'],
  ])('%j is refused for its %s', (params, name) => {
    const errorType = `error-invalid-${name}`;
    const details = { helperMethod: 'parseJsonQuery' };
    expect(() => parseJsonQuery(release6.lists, params)).toThrow(expect.objectContaining({ errorType, details }));
  });
});

test.each([
  ['7', release7],
  ['8', release8],
])('release %s reads neither query nor fields', (_, { lists }) => {
  expect(parseJsonQuery(lists, { fields: 'no JSON', query: '{"type":"x"}' })).toEqual(emptyQuery);
});
