import { expect, test } from '@jest/globals';
import { readExpressBody } from '../../../../workspace/rest/http/read-express-body';

const json = 'application/json; charset=utf-8';
const form = 'application/x-www-form-urlencoded';
const read = (contentType: string | undefined, text: string) => readExpressBody(contentType, Buffer.from(text));

test.each<[type: string | undefined, text: string, params: unknown]>([
  [json, '{"name":"N"}', { name: 'N' }],
  [json, '[1]', [1]],
  [json, '', {}],
  [form, 'name=N&word=a&word=b', { name: 'N', word: ['a', 'b'] }],
  ['text/plain', '{"name":"N"}', {}],
  ['multipart/form-data; boundary=x', 'x', {}],
  [undefined, '{"name":"N"}', {}],
  [json, '{"payload":"{\\"name\\":\\"N\\"}","name":"M"}', { name: 'N' }],
  [form, 'payload=%7B%22name%22%3A%22N%22%7D', { name: 'N' }],
  [json, '{"payload":""}', { payload: '' }],
])('%j, %j is read as %j', (type, text, params) => {
  expect(read(type, text)).toEqual(params);
});

test.each([
  ['{"name":', 400, 'Bad Request\n'],
  ['"name"', 400, 'Bad Request\n'],
  ['{"payload":"no JSON"}', 500, 'Server error.'],
])('%j is refused with a text answer', (text, status, message) => {
  expect(() => read(json, text)).toThrow(expect.objectContaining({ status, message }));
});
