import { expect, test } from '@jest/globals';
import { useHost } from '../../e2e/support/host/use-host';
import { ids } from '../../e2e/support/seeded';
import { useBrowser } from '../support/use-browser';

const host = useHost();
const browser = useBrowser(host);

test('a form opens only in the tab that asked for it; private answers appear in both', async () => {
  const first = await browser.open('ana');
  const second = await browser.open('ana', { sameBrowserAs: first });
  await first.edit('Test');
  // This message comes after the form, so by now the other tab has received both.
  const nextMessage = await first.nextMessage(() => second.ask('/integrations show Test'));
  expect(await nextMessage.innerText()).toContain('Only you can see this message');
  expect(await nextMessage.innerText()).toContain('Test');
  expect(await second.messages.last().innerText()).toContain('Only you can see this message');
  expect(await second.modal.dialog.count()).toBe(0);
  expect(await first.modal.title.innerText()).toBe('Edit incoming integration');
});

test('the same form in two tabs keeps separate input, and the second sees the first change', async () => {
  const first = await browser.open('ana');
  const second = await browser.open('ana', { sameBrowserAs: first });
  await first.edit('Test');
  await second.edit('Test');
  await first.modal.type('alias', 'First tab');
  await second.modal.type('emoji', ':two:');
  expect(await second.modal.input('alias').inputValue()).toBe('Jim');
  await first.modal.submit();
  await first.modal.waitForTitle('Check the change');
  expect(await second.modal.title.innerText()).toBe('Edit incoming integration');
  const nextMessage = await second.nextMessage(() => first.nextMessage(() => first.modal.submit()));
  await first.modal.waitFor('detached');
  expect(await nextMessage.innerText()).toContain('Changed: Test');
  expect(await second.modal.input('emoji').inputValue()).toBe(':two:');

  await second.modal.submit();
  await second.modal.waitForTitle('Check the change');
  const text = await second.modal.text();
  expect(text).toMatch(/meanwhile:\s+Alias \(alias\): Jim → First tab/);
  expect(text).toContain('Emoji (emoji): :ghost: → :two:');
  await second.nextMessage(() => second.modal.submit());
  expect(await host.integration(ids.Test)).toMatchObject({ alias: 'First tab', emoji: ':two:' });
});

test('a plan from one tab can be applied once in the other, and both see the result', async () => {
  const first = await browser.open('ana');
  const second = await browser.open('ana', { sameBrowserAs: first });
  const plan = await second.nextMessage(() => first.ask('/integrations set Test alias=x'));
  const count = await first.messages.count();
  const nextMessage = await second.nextMessage(() => plan.getByRole('button', { name: 'Apply' }).click());
  expect(await nextMessage.innerText()).toContain('Changed: Test');
  const messageInFirstTab = await first.messageAfter(count);
  expect(await messageInFirstTab.innerText()).toContain('Changed: Test');
  const button = first.messages.getByRole('button', { name: 'Apply' });
  const lateAnswer = await first.nextMessage(() => button.click());
  expect(await lateAnswer.innerText()).toContain('This plan has been applied already');
  expect(await host.changesSent()).toHaveLength(1);
  expect(await host.integration(ids.Test)).toMatchObject({ alias: 'x' });
});
