import { expect, test } from '@jest/globals';
import { parsePasted } from '../../../src/domain/payload/parse-pasted';

const payload = { name: 'A b', enabled: false };
const entries = [
  { name: 'name', value: 'A b' },
  { name: 'enabled', value: false },
];
const pretty = JSON.stringify(payload, undefined, 2);

test.each([
  ['JSON over several lines', pretty],
  ['one line of it', JSON.stringify(payload)],
  ['a code fence', `\`\`\`json\n${pretty}\n\`\`\``],
  ['a code fence between other lines', `Use this:\n\`\`\`\n${pretty}\n\`\`\`\nThanks`],
  ['a curl command', `curl -X PUT 'http://x.test' \\\n-H 'X-Auth-Token: abc' \\\n--data-raw '${pretty}'`],
  ['a curl command in a code fence', `\`\`\`sh\ncurl http://x.test -d '${pretty}'\n\`\`\``],
  ['JSON with words around it', `Please apply:\n${pretty}\nThank you`],
  ['a list of one', `[${pretty}]`],
  ['a fence of four', `\`\`\`\`\n${pretty}\n\`\`\`\``],
  ['a fence of tildes', `~~~json\n${pretty}\n~~~`],
  ['an invisible character before it', `\u200b${pretty}`],
  ['no-break spaces', pretty.replaceAll('  ', '\u00a0\u00a0')],
  ['curly quotes', pretty.replaceAll('"', '\u201d')],
  ['quotes as HTML entities', pretty.replaceAll('"', '&quot;')],
  ['a trailing comma', pretty.replace('\n}', ',\n}')],
  ['single quotes', pretty.replaceAll('"', "'")],
  ['keys without quotes', `{name: "A b", enabled: false}`],
  ['comments', `{\n  // don't {forget}\n  "name": "A b", /* "it" */\n  "enabled": false\n}`],
  ['curly quotes and a trailing comma', pretty.replaceAll('"', '\u201d').replace('\n}', ',\n}')],
  ['a curl command with single quotes inside', `curl -d "{'name': 'A b', 'enabled': false}" http://x.test`],
  [
    'a program in JavaScript that names its headers',
    `fetch(url, {\n  method: 'PUT',\n  headers: { 'X-User-Id': 'abc' },\n  body: JSON.stringify({ name: 'A b', enabled: false }),\n});`,
  ],
  ['an object around it', `const call = { method: 'PUT', data: { name: 'A b', enabled: false } };`],
  [
    'a program in JavaScript',
    `var options = {\n'method': 'PUT',\nbody: JSON.stringify(${JSON.stringify(payload)})\n};`,
  ],
  ['a text in a program', `payload="${JSON.stringify(payload).replaceAll('"', '\\"')}"\nheaders = {\n'X': 'y'\n}`],
  ['a text of several lines in a program', `$request->setBody('${pretty.replaceAll('\n', '\\n')}');`],
  ['a request with its headers', `PUT /api/v1/integrations.update\nX-User-Id: abc\n\n${pretty}`],
  ['the same twice', `${pretty}\n${pretty}`],
  ['a curl command after a prompt', `$ curl -d '${pretty}'`],
  ['a curl command by its path', `/usr/bin/curl -d '${pretty}'`],
  ['a curl command as copied from a browser', `curl 'http://x.test' --data-raw $'${JSON.stringify(payload)}'`],
  [
    'a curl command for the Windows shell',
    `curl ^"http://x.test^" ^\n -d ^"${JSON.stringify(payload).replaceAll('"', '^\\^"')}^"`,
  ],
  ['a curl command for PowerShell', `curl.exe -d '${JSON.stringify(payload).replaceAll('"', '\\"')}'`],
])('%s is understood', (_title, text) => {
  expect(parsePasted(text)).toMatchObject({ entries, parseErrors: [], intent: 'update' });
});

test.each(['hello', '[1]', '{'])('%s is not a payload', (text) => {
  expect(parsePasted(text).parseErrors.map(({ code }) => code)).toContain('not-json');
});

test.each([
  ['several payloads', '{"name": "a"} {"name": "b"}', 'several-payloads'],
  ['a list of several', '[{"name": "a"}, {"name": "b"}]', 'several-payloads'],
  ['a curl command that sends a file', 'curl -X PUT http://x.test -d @payload.json', 'curl-without-data'],
  ['a missing comma', '{"name": "a" "alias": "b"}', 'broken-json'],
  ['a missing brace', '{"name": "a"', 'broken-json'],
  ['several payloads in a program', "{name: 'a'} {name: 'b'}", 'several-payloads'],
  ['a script', `class Script { f() { return { text: "x" }; } }`, 'broken-json'],
])('%s is not guessed at', (_title, text, code) => {
  expect(parsePasted(text)).toMatchObject({ entries: [], parseErrors: [{ code }] });
});

test.each([
  ['a fence inside a value', { alias: 'a ```b``` c', script: '// use ```js x``` here' }],
  ['braces and escapes inside a value', { script: 'a("{\\"b\\": 1}");\n}' }],
])('%s is part of the payload', (_title, json) => {
  expect(parsePasted(JSON.stringify(json)).entries).toEqual(
    Object.entries(json).map(([name, value]) => ({ name, value })),
  );
});

test('an integration from the API is its own payload, without the fields that no update accepts', () => {
  const integration = {
    ...{ _id: 'in1', type: 'webhook-incoming', name: 'Test', channel: ['#test'], token: 'abc', userId: 'u' },
    ...{ _createdAt: '2021', _createdBy: { _id: 'u' }, _updatedAt: '2021', scriptCompiled: 'x', avatarUrl: '' },
  };
  const expected = [
    { name: 'integrationId', value: 'in1' },
    { name: 'type', value: 'webhook-incoming' },
    { name: 'name', value: 'Test' },
    { name: 'channel', value: ['#test'] },
    { name: 'avatarUrl', value: '' },
  ];
  for (const pasted of [integration, { integration, success: true }])
    expect(parsePasted(JSON.stringify(pasted))).toMatchObject({ entries: expected, parseErrors: [] });
});

test.each(['1e400', '-Infinity', 'NaN'])('%s is not a valid number for a field', (number) => {
  expect(parsePasted(`{"name": "x", "retryCount": ${number}}`)).toMatchObject({
    entries: [{ name: 'name', value: 'x' }],
    parseErrors: [{ code: 'unusable-value', typed: 'retryCount' }],
  });
});

test.each([
  ['{"', '', 50_000],
  ['{a:"', '', 30_000],
  ["{'", '', 50_000],
  ['/*{"', '', 50_000],
  ['{//"\n', '', 30_000],
  ['"\\"{', '', 30_000],
  ['{a:', '}', 10_000],
  ['{a:', '!}', 10_000],
  ['{', '}', 50_000],
  ['{"a":[', ']}', 20_000],
  ["{a:'\\n\u201c&quot;',b:", '}', 1_500],
])('thousands of %j, closed by %j, are given up quickly', (opening, closing, count) => {
  const started = process.cpuUsage();
  expect(parsePasted(`${opening.repeat(count)}${closing.repeat(count)}`).entries).toEqual([]);
  expect(process.cpuUsage(started).user / 1_000).toBeLessThan(5_000);
});

test.each(['${a}', '{a:1},'])('thousands of small objects %j take no longer than a few large ones', (small) => {
  const started = process.cpuUsage();
  expect(parsePasted(`{a: ${small.repeat(100_000 / small.length)}}`).entries).toEqual([]);
  expect(process.cpuUsage(started).user / 1_000).toBeLessThan(800);
});
