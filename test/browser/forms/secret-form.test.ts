import { expect, test } from '@jest/globals';
import { changedFields } from '../../e2e/support/changed-fields';
import { useHost } from '../../e2e/support/host/use-host';
import { ids } from '../../e2e/support/seeded';
import { useBrowser } from '../support/use-browser';

const host = useHost();
const browser = useBrowser(host);
const newToken = 'a-new-token-47';

test('“set Guggy token” opens a form for only the secret, which is changed and never shown', async () => {
  const before = await host.integration(ids.Guggy);
  const ana = await browser.open('ana');
  await ana.send('/integrations set Guggy token');
  const form = ana.modal;
  await form.waitForTitle('New secret');
  expect(await form.text()).toContain(`Guggy, id ${ids.Guggy}`);
  expect(await form.allShown()).toEqual({ Token: '' });
  await form.submit();
  await form.dialog.locator('.rcx-field__error').waitFor();
  expect(await form.allErrors()).toEqual({ Token: 'This cannot be empty.' });

  await form.type('token', newToken);
  await form.submit();
  await form.waitForTitle('Check the change');
  const review = await form.text();
  expect(review).toContain('Token (token): a new one replaces the present one');
  expect(review).toContain('Whoever checks the old token will refuse its calls until they know the new one.');
  expect(await ana.page.content()).not.toContain(newToken);
  expect(await host.changesSent()).toEqual([]);

  const nextMessage = await ana.nextMessage(() => form.submit());
  await form.waitFor('detached');
  expect(await nextMessage.innerText()).toContain('Changed: Guggy');
  expect(await ana.page.content()).not.toContain(newToken);
  expect(await ana.shownChanges()).toEqual({ token: '•••••• → ••••••' });
  const after = await host.integration(ids.Guggy);
  expect(changedFields(before, after)).toEqual({ token: newToken });
});

test('Back leads from its review to the form, and Cancel keeps the token', async () => {
  const before = await host.integration(ids.Guggy);
  const ana = await browser.open('ana');
  await ana.send('/integrations set Guggy token');
  await ana.modal.waitForTitle('New secret');
  await ana.modal.type('token', newToken);
  await ana.page.keyboard.press('Enter');
  await ana.modal.waitForTitle('Check the change');
  await ana.modal.press('Back');
  await ana.modal.waitForTitle('New secret');
  expect(await ana.modal.labels()).toEqual(['Token']);
  await ana.modal.submit();
  await ana.modal.waitForTitle('Check the change');
  await ana.modal.press('Cancel');
  await ana.modal.waitFor('detached');
  expect(await host.changesSent()).toEqual([]);
  expect(await host.integration(ids.Guggy)).toEqual(before);
});

test('a token in the command is refused with a reason, and its form opens', async () => {
  const ana = await browser.open('ana');
  const nextMessage = await ana.ask('/integrations set Guggy token=typed-openly');
  await ana.modal.waitForTitle('New secret');
  expect(await nextMessage.innerText()).toContain(
    'This app neither used nor kept it, but it was visible, and Rocket.Chat writes commands to its logs.',
  );
  expect(await ana.modal.allShown()).toEqual({ Token: '' });
  expect(await host.changesSent()).toEqual([]);
});
