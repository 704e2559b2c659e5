import { expect, test } from '@jest/globals';
import { ids } from '../e2e/support/seeded';
import { useHost } from '../e2e/support/use-host';
import { useBrowser } from './support/use-browser';

const host = useHost();
const browsing = useBrowser(host);

const names = async (): Promise<unknown[]> => (await host.documents('rocketchat_integrations')).map(({ name }) => name);

test('an incoming integration is created by its form, with errors at the fields on the way', async () => {
  const ana = await browsing.open('ana');
  await ana.send('/integrations new incoming');
  await ana.modal.waitForTitle('New incoming integration');
  expect(await ana.modal.shown('Post as')).toBe('rocket.cat');
  await ana.modal.submit();
  await ana.modal.field('Name').locator('.rcx-field__error').waitFor();
  expect(await ana.modal.allErrors()).toEqual({
    Name: 'This cannot be empty.',
    Channel: expect.stringContaining('Name at least one room'),
  });
  await ana.modal.type('name', 'Fresh');
  await ana.modal.type('channel', '#general');
  await ana.modal.submit();
  await ana.modal.waitForTitle('Check the change');
  expect(await ana.modal.text()).toContain('Name (name): Fresh');
  const result = await ana.told(() => ana.modal.submit());
  await ana.modal.waitFor('detached');
  expect(await result.innerText()).toContain('Created: Fresh');
  expect(await names()).toContain('Fresh');
  const revealed = await ana.told(() => result.getByRole('button', { name: 'Reveal' }).click());
  const stored = (await host.documents('rocketchat_integrations')).find(({ name }) => name === 'Fresh');
  expect(await revealed.innerText()).toContain(`/hooks/${stored?._id ?? ''}/${String(stored?.token)}`);
});

test('an integration is removed once its name was typed, and created again by Undo', async () => {
  const ana = await browsing.open('ana');
  await ana.send('/integrations remove Test');
  await ana.modal.waitForTitle('Remove integration');
  expect(await ana.modal.text()).toContain(`Calls of its webhook URL (/hooks/${ids.Test}/…) fail`);
  await ana.modal.type('confirm-name', 'Tost');
  await ana.modal.submit();
  await ana.modal.field('Its name, to confirm').locator('.rcx-field__error').waitFor();
  await ana.modal.type('confirm-name', 'Test');
  const result = await ana.told(() => ana.modal.submit());
  expect(await result.innerText()).toContain('Removed: Test');
  expect(await names()).not.toContain('Test');
  const plan = await ana.told(() => result.getByRole('button', { name: 'Undo' }).click());
  await ana.told(() => plan.getByRole('button', { name: 'Apply' }).click());
  expect(await names()).toContain('Test');
});
