import { expect, test } from '@jest/globals';
import { type Projection, project } from '../../../../workspace/rest/http/project';

const document = {
  type: 'x',
  name: 'N',
  by: { _id: 'ana', username: 'Ana' },
  tags: [{ a: 1, b: 2 }, { b: 3 }],
  _id: 'i',
};

test.each<[Projection, shown: object]>([
  [{}, document],
  [{ name: 1 }, { name: 'N', _id: 'i' }],
  [{ name: 1, _id: 0 }, { name: 'N' }],
  [{ _id: 1 }, { _id: 'i' }],
  [{ 'by.username': 1 }, { by: { username: 'Ana' }, _id: 'i' }],
  [{ 'name.x': 1, nothing: 1 }, { _id: 'i' }],
  [{ 'tags.a': 1 }, { tags: [{ a: 1 }, {}], _id: 'i' }],
  [
    { by: 0, tags: 0, _id: 0 },
    { type: 'x', name: 'N' },
  ],
  [
    { 'by._id': 0, tags: 0, type: 0 },
    { name: 'N', by: { username: 'Ana' }, _id: 'i' },
  ],
])('%j shows %j', (projection, shown) => {
  expect(project(document, projection)).toEqual(shown);
});

test('fields keep the order of the document', () => {
  expect(JSON.stringify(project(document, { name: 1, type: 1 }))).toBe('{"type":"x","name":"N","_id":"i"}');
});
