import { expect, test } from '@jest/globals';
import { maskPath, maskSecrets } from '../../../../workspace/rest/request-log/mask-secrets';

test.each([
  [
    { token: 'hush', name: 'n' },
    { token: '***', name: 'n' },
  ],
  [
    { authToken: ['hush'], nested: [{ clientSecret: { a: 'hush' } }] },
    { authToken: '***', nested: [{ clientSecret: '***' }] },
  ],
  [{ '{"token":"hush"}': '' }, { '***': '***' }],
  [{ text: 'a token in passing' }, { text: 'a token in passing' }],
  [undefined, undefined],
])('the body %j is shown as %j', (body, shown) => {
  expect(maskSecrets(body)).toEqual(shown);
});

test.each([
  ['/api/v1/me', '/api/v1/me'],
  ['/api/v1/a.list?count=2&name=%20x', '/api/v1/a.list?count=2&name=%20x'],
  ['/api/v1/a.list?token=hush&count=2', '/api/v1/a.list?token=***&count=2'],
  ['/api/v1/a.list?count=2&%74oken=hush', '/api/v1/a.list?count=2&token=***'],
  ['/api/v1/a.list?authToken=hu?sh', '/api/v1/a.list?authToken=***'],
  ['/api/v1/a.list?query=%7B%22token%22%3A%22hush%22%7D', '/api/v1/a.list?query=***'],
  ['/api/v1/a.list?{"token":"hush"}', '/api/v1/a.list?***=***'],
  ['/api/v1/a.list?', '/api/v1/a.list?'],
])('the path %s is shown as %s', (path, shown) => {
  expect(maskPath(path)).toBe(shown);
});
