import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { typedCommand } from '../../../workspace/client/typed-command';

test.each([
  ['/integration', 'integration', ''],
  ['/integration list', 'integration', 'list'],
  ['/Integration List', 'Integration', 'List'],
  ['/integration\tlist', 'integration', 'list'],
  ['/integration   edit  "a  b"  ', 'integration', 'edit  "a  b"'],
  ['/integration edit one\ntwo', 'integration', 'edit one'],
  ['/integration edit one\r\ntwo', 'integration', 'edit one'],
  ['/integration\nlist', 'integration', ''],
  ['//list', '/list', ''],
])(
  '%j is the command %s with the parameters %j: the first line, trimmed, in the case typed',
  (text, command, params) => {
    expect(typedCommand(text)).toEqual({ command, params });
  },
);

test.each(['', '/', '/ list', 'list', ' /list', 'say /list', 'say\n/list'])('%j is not a command', (text) => {
  expect(typedCommand(text)).toBeUndefined();
});

test('nothing after a line end is ever sent', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.constantFrom('\n', '\r\n'), (line, rest, end) => {
      expect(typedCommand(`/integration ${line}${end}${rest}`)).toEqual(typedCommand(`/integration ${line}`));
    }),
  );
});
