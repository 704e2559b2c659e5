import { expect, test } from '@jest/globals';
import { useProxiedHost } from '../../e2e/support/host/use-proxied-host';
import { ids } from '../../e2e/support/seeded';
import { takePermissionsAway } from '../../e2e/support/take-permissions-away';
import { useBrowser } from '../support/use-browser';

const { host, proxy } = useProxiedHost();
const browser = useBrowser(host);

const refusal = 'You may not do this: you lack the permissions manage-incoming-integrations';

async function expectNothingChanged(): Promise<void> {
  expect(await host.changesSent()).toEqual([]);
  expect(await host.integration(ids.Test)).toMatchObject({ alias: 'Jim' });
}

test('after losing a permission, an open form refuses the submit and Apply', async () => {
  const ana = await browser.open('ana');
  const form = await ana.edit('Test');
  await form.type('alias', 'x');
  takePermissionsAway(proxy);
  await form.submit();
  await form.dialog.getByText(refusal).waitFor();
  await form.waitForTitle('Read the note at the top');
  expect(await form.input('alias').inputValue()).toBe('x');
  await expectNothingChanged();

  proxy.reset();
  await form.submit();
  await form.waitForTitle('Check the change');
  expect(await form.text()).not.toContain(refusal);

  takePermissionsAway(proxy);
  await form.submit();
  await form.dialog.getByText(refusal).waitFor();
  await form.waitForTitle('Read the note at the top');
  expect(await form.text()).toContain('Alias (alias): Jim → x');
  await expectNothingChanged();

  proxy.reset();
  const nextMessage = await ana.nextMessage(() => form.submit());
  await form.waitFor('detached');
  expect(await nextMessage.innerText()).toContain('Changed: Test');
  expect(await host.changesSent()).toHaveLength(1);
  expect(await host.integration(ids.Test)).toMatchObject({ alias: 'x' });
  expect(await ana.toasts.innerText()).toBe('');
});

test('after losing a permission, Apply on a plan is refused in a message, and works once it is back', async () => {
  const ana = await browser.open('ana');
  const plan = await ana.ask('/integrations set Test alias=x');
  takePermissionsAway(proxy);
  const refused = await ana.nextMessage(() => plan.getByRole('button', { name: 'Apply' }).click());
  expect(await refused.innerText()).toContain(refusal);
  await expectNothingChanged();

  proxy.reset();
  const nextMessage = await ana.nextMessage(() => plan.getByRole('button', { name: 'Apply' }).click());
  expect(await nextMessage.innerText()).toContain('Changed: Test');
  expect(await host.integration(ids.Test)).toMatchObject({ alias: 'x' });
});
