import { expect, test } from '@jest/globals';
import { useHost } from '../support/host/use-host';

const host = useHost();

/** Lines that kept the app busy for seconds or minutes, until it parsed in linear time. */
const lines: readonly (readonly [string, string])[] = [
  ['spaces in an unquoted payload', `/integrations apply {alias: "a${' '.repeat(15_000)}b"}`],
  ['fences', `/integrations apply ${'```js '.repeat(900)}{`],
  ['the letters of a fence', `/integrations apply \`\`\`${'a'.repeat(15_000)}{`],
  ['curly quotes', `/integrations set Guggy alias=${'“='.repeat(9_000)}`],
  ['flags of curl', `/integrations apply curl ${'-d '.repeat(900)}`],
  ['keywords of a list', `/integrations list ${'on '.repeat(900)}`],
  ['references', `/integrations enable ${'a '.repeat(900)}`],
  ['conditions', `/integrations bulk ${'name~a and '.repeat(450)}`],
];

const maxMs = 1_000;

test.each(lines)('%s: nobody waits for them', async (_title, line) => {
  const [paul, ana] = [host.as('paul'), host.as('ana')];
  await ana.command('/integrations help');
  const start = performance.now();
  const [[refusal = ''], , listed] = await Promise.all([
    paul.command(line),
    ana.command(line),
    ana.command('/integrations list Guggy'),
  ]);
  expect(performance.now() - start).toBeLessThan(maxMs);
  expect(refusal).toMatch(/^You may not do this/);
  expect(listed.join('\n')).toContain('Guggy');
});
