import { expect, test } from '@jest/globals';
import { filterAction } from '../../../src/views/forms/picker-form';
import { useHost } from '../../e2e/support/host/use-host';
import { ids } from '../../e2e/support/seeded';
import { useBrowser } from '../support/use-browser';

const host = useHost({ resets: 'once' });
const browser = useBrowser(host);

const label = 'Which integration?';

test('the picker narrows its list while typing, and a choice leads to the form', async () => {
  const ana = await browser.open('ana');
  await ana.send('/integration-update');
  await ana.modal.waitForTitle(label);
  const options = ana.page.locator('.rcx-options').getByRole('option');
  await ana.modal.type(filterAction, 'jenk');
  await ana.modal.field(label).getByText('2 fit “jenk”.').waitFor();
  await ana.modal.field(label).locator('.rcx-select').click();
  await options.first().waitFor();
  expect((await options.allInnerTexts()).map((text) => text.split(' · ')[0])).toEqual([
    'Jenkins nightly',
    'Jenkins build',
  ]);
  await options.filter({ hasText: 'Jenkins nightly' }).click();
  await ana.modal.field(label).locator('.rcx-select__item').filter({ hasText: 'Jenkins nightly' }).waitFor();
  await ana.modal.submit();
  await ana.modal.waitForTitle('Edit incoming integration');
  expect(await ana.modal.text()).toContain(ids['Jenkins nightly']);
});

test('a choice that is no longer in the list is refused there, and can be made again', async () => {
  const ana = await browser.open('ana');
  await ana.send('/integration-update');
  await ana.modal.waitForTitle(label);
  await ana.modal.field(label).locator('.rcx-select').click();
  await ana.page.getByRole('option').filter({ hasText: 'Release notes' }).click();
  await ana.modal.type(filterAction, 'guggy');
  await ana.modal.field(label).getByText('1 fit “guggy”.').waitFor();
  await ana.modal.submit();
  await ana.modal.field(label).getByText('is not in the list any more').waitFor();
  await ana.modal.field(label).locator('.rcx-select').click();
  await ana.page.getByRole('option').filter({ hasText: 'Guggy' }).click();
  await ana.modal.submit();
  await ana.modal.waitForTitle('Edit outgoing integration');
});

test('the list of a room has a row for each, with buttons that work', async () => {
  const ana = await browser.open('ana', { roomId: 'roomDev' });
  await ana.send('/integrations list here');
  await ana.page.getByText('4 integrations: of this room').waitFor();
  await ana.page.getByRole('button', { name: 'Turn off', exact: true }).first().click();
  await ana.page.getByText('Change of Jenkins nightly: not made yet').waitFor();
  expect(await host.changesSent()).toEqual([]);
});
