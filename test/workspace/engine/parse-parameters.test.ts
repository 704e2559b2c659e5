import { describe, expect, test } from '@jest/globals';
import { parseParameters } from '../../../workspace/engine/parse-parameters';

describe('parseParameters splits as Rocket.Chat does', () => {
  test.each([
    ['nothing', '', []],
    ['only spaces', ' \t\r\n ', []],
    ['spaces, tabs and line breaks', ' a  b\tc\r\nd\n\re ', ['a', 'b', 'c', 'd', 'e']],
    ['quotes group and are removed', 'edit "my hook" name="A B"', ['edit', 'my hook', 'name=A B']],
    ['single quotes too', "set 'a b'", ['set', 'a b']],
    ['apostrophes pair up', "edit it's john's", ['edit', 'its johns']],
    ['a lone apostrophe stays', "it's", ["it's"]],
    ['an empty group is an empty item', '"" x', ['', 'x']],
    ['two groups without a space are two items', '"a""b"', ['a', 'b']],
    ['text that touches a group belongs to it', 'a"b c"d', ['ab cd']],
    ['an escaped quote inside a group', String.raw`"say \"hi\" now"`, ['say "hi" now']],
    ['an escaped quote beside a group', String.raw`"a" \"b`, ['a', '"b']],
    ['an escaped quote without any group stays as it is', String.raw`say \"b`, ['say', String.raw`\"b`]],
    ['one kind of quote inside the other', `"it's" 'a "b"'`, ["it's", 'a "b"']],
    ['spaces inside a group survive', '"a\n\t b"', ['a\n\t b']],
    ['an open quote groups nothing', '"a b', ['"a', 'b']],
    ['curly quotes do not group', '“a b”', ['“a', 'b”']],
  ])('%s', (_title, typed, expected) => {
    expect(parseParameters(typed)).toEqual(expected);
  });
});

test('quotes that open nothing take no longer than other characters', () => {
  const start = process.cpuUsage();
  expect(parseParameters(`"${String.raw`\"`.repeat(10_000)}`)).toHaveLength(1);
  expect(process.cpuUsage(start).user / 1_000).toBeLessThan(500);
});
