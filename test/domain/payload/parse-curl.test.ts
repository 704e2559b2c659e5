import { describe, expect, test } from '@jest/globals';
import { parseCurl, shellWords } from '../../../src/domain/payload/parse-curl';
import { parseParameters } from '../../../workspace/engine/parse-parameters';

describe('shell words', () => {
  test.each([
    ['spaces separate words', 'a  b\nc', ['a', 'b', 'c']],
    ['single quotes keep everything', `x 'a "b" \\n c'`, ['x', 'a "b" \\n c']],
    ['double quotes keep spaces and lose their backslashes', `"a \\"b\\" \\\\"`, ['a "b" \\']],
    ['adjacent pieces are one word', `a'b c'"d"`, ['ab cd']],
    ['a backslash before a line end joins the lines', 'a \\\n  b', ['a', 'b']],
    ['an empty group is a word', `a ''`, ['a', '']],
    ['C escapes are decoded after a dollar', String.raw`$'a\'\u0021\n'`, ["a'!\n"]],
  ])('%s', (_title, text, expected) => {
    expect(shellWords(text)).toEqual(expected);
  });
});

const json = '{"name": "A b"}';

describe('a curl command', () => {
  test.each([
    ['--data-raw', `curl -X PUT http://x.test --data-raw '${json}'`],
    ['-d', `curl -d '${json}' http://x.test`],
    ['-d without a space', `curl -d'${json}' http://x.test`],
    ['--data with =', `curl --data='${json}' -H 'A: b'`],
    ['--json', `curl --json '${json}'`],
    ['several lines', `curl http://x.test \\\n  -H 'A: b' \\\n  --data-binary '${json}'`],
    ['escaped quotes', `curl -d "{\\"name\\": \\"A b\\"}"`],
  ])('gives the data sent with %s', (_title, text) => {
    expect(parseCurl(shellWords(text))?.data).toBe(json);
  });

  test('gives the data as it arrives after a slash command', () => {
    expect(parseCurl(parseParameters(`curl -X PUT 'http://x.test' -H 'A: b' -d '${json}' -v`))).toMatchObject({
      data: json,
      hasCredentials: false,
    });
  });

  test.each([
    ['nothing', 'curl http://x.test'],
    ['a file', 'curl -d @file.json'],
    ['nothing after the flag', 'curl -d'],
  ])('that sends %s gives nothing', (_title, text) => {
    expect(parseCurl(shellWords(text))).toMatchObject({ data: undefined, hasCredentials: false });
  });

  test.each([
    ['a token', `-H 'X-Auth-Token: abc'`],
    ['an authorization', `-H 'Authorization: Bearer abc'`],
    ['a user and password', '-u me:abc'],
    ['a user and password without a space', '-ume:abc'],
    ['a user and password with =', '--user=me:abc'],
    ['a cookie', `-H 'Cookie: rc_uid=a; rc_token=abc'`],
  ])('reports that it contains %s', (_title, flag) => {
    const call = parseCurl(shellWords(`curl ${flag} -d '${json}'`));
    expect(call).toMatchObject({ data: json, hasCredentials: true });
  });

  test.each(['{"curl": 1}', '', 'curly'])('is not %j', (text) => {
    expect(parseCurl(shellWords(text))).toBeUndefined();
  });
});
