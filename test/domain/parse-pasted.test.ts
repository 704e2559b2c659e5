import { expect, test } from '@jest/globals';
import { parsePasted } from '../../src/domain/parse-pasted';

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
  ['a call of curl', `curl -X PUT 'http://x.test' \\\n-H 'X-Auth-Token: abc' \\\n--data-raw '${pretty}'`],
  ['a call of curl in a code fence', `\`\`\`sh\ncurl http://x.test -d '${pretty}'\n\`\`\``],
])('%s is understood', (_title, text) => {
  expect(parsePasted(text)).toEqual({ entries, mistakes: [] });
});

test.each(['curl http://x.test', 'hello', '[1]', '{'])('%s is no payload', (text) => {
  expect(parsePasted(text).mistakes.map(({ code }) => code)).toContain('not-json');
});
