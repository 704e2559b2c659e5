import { describe, expect, test } from '@jest/globals';
import { isPayload } from '../../../src/domain/args/is-payload';
import { parsePasted } from '../../../src/domain/payload/parse-pasted';
import { parseTyped } from '../../../src/domain/payload/parse-typed';
import type { OtherFormat } from '../../../src/domain/payload/other-format';
import { parseParameters } from '../../../workspace/engine/parse-parameters';

const script = 'class Script { process_incoming_request() { return { content: { text: "x", alias: "y" } }; } }';
const id = 'x3tPXa9XXRqW6Xp2M';

/** Texts that are recognised and refused, in a form. */
const refused: readonly (readonly [OtherFormat, title: string, text: string])[] = [
  ['yaml', 'a mapping', `integrationId: ${id}\nalias: x\nenabled: true`],
  ['yaml', 'a document', `---\n# the bot\nintegrationId: ${id}\nchannel:\n  - "#dev"\n`],
  ['yaml', 'a mapping with a script', `integrationId: ${id}\nscript: |\n  ${script}`],
  ['yaml', 'a mapping below a name', `integration:\n  id: 1\n  alias: x`],
  ['httpie', 'a call', `http PUT :3000/api/v1/integrations.update X-User-Id:u alias=x enabled:=false`],
  ['httpie', 'a call after a prompt', `$ https -v PUT chat.example/api/v1/integrations.update alias=x`],
  ['httpie', 'a call with a script', `http PUT :3000/api alias=x script='${script}'`],
  ['ruby', 'a hash', `{ :alias => "x", :enabled => nil }`],
  [
    'ruby',
    'a hash in a program',
    `payload = {\n  :integrationId => '${id}',\n  :alias => "x"\n}\nhttp.request(payload)`,
  ],
  ['php', 'an array', `['alias' => 'x', 'enabled' => false]`],
  ['php', 'an old array', `array(\n  "integrationId" => "${id}",\n  "script" => '${script}',\n)`],
  ['powershell', 'a hash table', `$body = @{ alias = "x"; enabled = $false }`],
  ['powershell', 'a call', `Invoke-RestMethod -Method Put -Uri $uri -Body (@{\n  alias = "x"\n} | ConvertTo-Json)`],
  ['powershell', 'a call without a payload', `Invoke-RestMethod -Method Put -Uri $uri -Body $body`],
  ['diff', 'two versions of a line', ` {\n   "integrationId": "${id}",\n-  "alias": "x"\n+  "alias": "y"\n }`],
  ['diff', 'an added file', `+{\n+  "alias": "y"\n+}`],
  ['diff', 'an added line', `{\n+  "alias": "x"\n}`],
  ['diff', 'a patch', `diff --git a/x.json b/x.json\n@@ -1 +1 @@\n-{"alias": "x"}\n+{"alias": "y"}`],
  ['diff', 'one line twice', `-{"alias": "x"}\n+{"alias": "y"}`],
  ['line-numbers', 'numbers', `1 {\n2   "integrationId": "${id}",\n3   "alias": "x"\n4 }`],
  ['line-numbers', 'numbers with colons', `  9: {\n 10:   "alias": "x"\n 11: }`],
  ['base64', 'one line', Buffer.from(`{"integrationId":"${id}"}`).toString('base64')],
  [
    'base64',
    'several lines',
    Buffer.from(`{\n  "integrationId": "${id}"}`).toString('base64').replace(/.{20}/g, '$&\n'),
  ],
  [
    'database-shell',
    'a document',
    `{ "_id": ObjectId("5f1"), "alias": "x", "_createdBy": { "_id": "u", "username": "ana" } }`,
  ],
  ['database-shell', 'a date', `{\n  _id: '${id}',\n  _updatedAt: ISODate("2024-01-01T00:00:00Z"),\n  alias: 'x'\n}`],
];

test.each(refused)('%s is recognised: %s', (format, _title, text) => {
  expect(parsePasted(text).parseErrors).toEqual([{ code: 'other-format', format }]);
});

describe('on one line behind a command', () => {
  const oneLine = refused.filter(([, , text]) => !text.includes('\n'));

  test.each(oneLine)('%s is recognised: %s', (format, _title, text) => {
    const args = parseParameters(text);
    expect(parseTyped(args)?.parseErrors).toEqual([{ code: 'other-format', format }]);
    if (format !== 'yaml') expect(isPayload(args)).toBe(true);
  });
});

/** Texts that look a little like another format and are understood. */
test.each([
  [
    'a script that builds a hash',
    JSON.stringify({ integrationId: id, script: `x = { :alias => 1, 'alias' => 2 }; ObjectId(1)` }),
  ],
  ['a script in YAML', JSON.stringify({ integrationId: id, script: 'alias: x\n- alias: y\n+ alias: z' })],
  ['a sentence that mentions ObjectId("…")', `The ObjectId("x") of {"integrationId": "${id}"}`],
  [
    'a Ruby program that sends JSON',
    `req = Net::HTTP::Put.new(uri, :headers => { 'X' => 'y' })\nreq.body = '{"integrationId": "${id}"}'`,
  ],
  [
    'a PHP program that sends JSON',
    `curl_setopt_array($c, array(CURLOPT_POSTFIELDS => '{"integrationId": "${id}"}', 'url' => 'x'));`,
  ],
  ['PowerShell that sends JSON', `Invoke-RestMethod -Uri $uri -Method Put -Body '{"integrationId": "${id}"}'`],
  ['HTTPie that sends JSON', `echo '{"integrationId": "${id}"}' | http PUT :3000/api/v1/integrations.update`],
  ['curl with flags on lines of their own', `curl http://x \\\n-X PUT \\\n--data '{"integrationId": "${id}"}' \\\n-v`],
  ['one numbered line', `1. {"integrationId": "${id}"}`],
  ['a list in Markdown', `- one\n- two\n+ {"integrationId": "${id}"}`],
])('%s is no other format', (_title, text) => {
  const { entries, parseErrors } = parsePasted(text);
  expect({ id: entries[0], parseErrors }).toEqual({ id: { name: 'integrationId', value: id }, parseErrors: [] });
});
