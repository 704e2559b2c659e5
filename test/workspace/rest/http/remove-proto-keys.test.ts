import { expect, test } from '@jest/globals';
import { removeProtoKeys } from '../../../../workspace/rest/http/remove-proto-keys';

function stripped(text: string): string {
  const json: unknown = JSON.parse(text);
  if (typeof json === 'object' && json !== null) removeProtoKeys(json);
  return JSON.stringify(json);
}

test.each([
  ['{"__proto__":{"a":1},"b":2}', '{"b":2}'],
  ['{"a":[{"b":{"__proto__":null,"c":[1,null,"__proto__"]}}]}', '{"a":[{"b":{"c":[1,null,"__proto__"]}}]}'],
  ['[{"__proto__":"x"},[]]', '[{},[]]'],
  ['{"constructor":{"prototype":1}}', '{"constructor":{"prototype":1}}'],
])('%s becomes %s', (given, expected) => {
  expect(stripped(given)).toBe(expected);
});

test('nesting as deep as a body can be does no harm', () => {
  const depth = 45_000;
  const json: unknown = JSON.parse(`[${'['.repeat(depth)}${']'.repeat(depth)}]`);
  expect(() => {
    removeProtoKeys([json]);
  }).not.toThrow();
});
