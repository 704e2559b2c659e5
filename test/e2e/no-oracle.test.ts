import { expect, test } from '@jest/globals';
import { useHost } from './support/host/use-host';
import { ids } from './support/seeded';

const host = useHost({ resets: 'once' });

/** What names an existing integration of the other type, and something of the same form that names nothing. */
const pairs: readonly (readonly [existing: string, missing: string])[] = [
  ['Guggy', 'Gaggy'],
  ['guggy', 'gaggy'],
  ['Gugg', 'Gagg'],
  ['Archive watcher', 'Archive matcher'],
  ['Archive', 'Orchive'],
  [ids.Guggy, 'ncjKidsnmsGuggyZ9'],
  ['http://text2gif.guggy.com/guggify', 'http://text2gif.guggy.com/gaggify'],
];

const commands: readonly ((reference: string) => string)[] = [
  (reference) => `show ${reference}`,
  (reference) => `edit ${reference}`,
  (reference) => `set "${reference}" alias=x`,
  (reference) => `set "${reference}" token`,
  (reference) => `enable ${reference}`,
  (reference) => `disable "${reference}"`,
  (reference) => `clone ${reference}`,
  (reference) => `remove ${reference}`,
  (reference) => `rotate ${reference}`,
  (reference) => `reveal ${reference}`,
  (reference) => `export "${reference}"`,
  (reference) => `history ${reference}`,
  (reference) => `undo ${reference}`,
  (reference) => `list ${reference}`,
  (reference) => `list everywhere ${reference}`,
  (reference) => `bulk name="${reference}" alias=x`,
  (reference) => `apply {integrationId: ${reference}, alias: x}`,
  (reference) => `apply {integrationId: ${ids.Test}, target_url: ${reference}, alias: x}`,
];

/** Returns an answer without what was typed, which every answer may repeat. */
function withoutReference(lines: readonly string[], reference: string): string {
  return lines.join('\n').replaceAll(reference, 'REF');
}

test.each(pairs)('somebody who may not see %s cannot tell it from %s', async (existing, missing) => {
  const [ana, ines] = [host.as('ana'), host.as('ines')];
  await ana.command('/integrations set Guggy alias=Changed');
  for (const command of commands) {
    const ofExisting = await ines.command(`/integrations ${command(existing)}`);
    const ofMissing = await ines.command(`/integrations ${command(missing)}`);
    expect(withoutReference(ofExisting, existing)).toBe(withoutReference(ofMissing, missing));
  }
  expect(ines.modal).toBeUndefined();
  expect(await host.changesSent()).toEqual([]);
});

test('nor a change or a removal by its id', async () => {
  const [ana, ines] = [host.as('ana'), host.as('ines')];
  await ana.command('/integrations disable Guggy');
  await ana.press('apply');
  const id = /[\da-f]{10}/.exec((await ana.command('/integrations history Guggy')).join('\n'))?.[0] ?? '';
  expect(id).not.toBe('');
  expect(withoutReference(await ines.command(`/integrations undo ${id}`), id)).toBe(
    withoutReference(await ines.command('/integrations undo 0123456789'), '0123456789'),
  );
});
