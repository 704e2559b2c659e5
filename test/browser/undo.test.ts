import { expect, test } from '@jest/globals';
import { useHost } from '../e2e/support/host/use-host';
import { ids } from '../e2e/support/seeded';
import { useBrowser } from './support/use-browser';

const host = useHost();
const browser = useBrowser(host);

test('the result of a change and the history both have an Undo button', async () => {
  const ana = await browser.open('ana');
  const first = await ana.ask('/integrations set Guggy alias="Gif bot"');
  const result = await ana.nextMessage(() => first.getByRole('button', { name: 'Apply' }).click());
  expect(await result.innerText()).toContain('Alias (alias): Guggy → Gif bot');

  const plan = await ana.nextMessage(() => result.getByRole('button', { name: 'Undo' }).click());
  expect(await plan.innerText()).toContain('Alias (alias): Gif bot → Guggy');
  expect(await host.integration(ids.Guggy)).toMatchObject({ alias: 'Gif bot' });
  await ana.nextMessage(() => plan.getByRole('button', { name: 'Apply' }).click());
  expect(await host.integration(ids.Guggy)).toMatchObject({ alias: 'Guggy' });

  const history = await ana.ask('/integrations history Guggy');
  const text = await history.innerText();
  expect(text).toContain('History of Guggy, the newest first');
  expect(text).toMatch(/ana · Guggy · changed · \w+\s+takes back an earlier change\s+Alias \(alias\): Gif bot → Guggy/);
  const undoPreview = await ana.nextMessage(() => history.getByRole('button', { name: 'Undo' }).first().click());
  await ana.nextMessage(() => undoPreview.getByRole('button', { name: 'Apply' }).click());
  expect(await host.integration(ids.Guggy)).toMatchObject({ alias: 'Gif bot' });
});
