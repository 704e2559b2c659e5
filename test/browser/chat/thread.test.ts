import { expect, test } from '@jest/globals';
import { useHost } from '../../e2e/support/host/use-host';
import { ids } from '../../e2e/support/seeded';
import type { ChatPage } from '../support/chat-page';
import { useBrowser } from '../support/use-browser';

const host = useHost();
const browser = useBrowser(host);

/** The open thread: its messages and its composer. */
const threadOf = ({ page }: ChatPage) => ({
  messages: page.getByRole('log', { name: 'Messages in the thread' }).locator('[data-message]'),
  composer: page.getByRole('textbox', { name: 'Reply in the thread' }),
});

async function openThread(ana: ChatPage): Promise<ReturnType<typeof threadOf>> {
  const message = ana.messages.last();
  await message.hover();
  await message.getByRole('button', { name: /Reply in thread|repl/ }).click();
  const thread = threadOf(ana);
  await thread.composer.waitFor();
  return thread;
}

test('a command in a thread answers in the thread, its buttons and forms too', async () => {
  const ana = await browser.open('ana');
  const inRoom = await ana.messages.count();
  const { messages, composer } = await openThread(ana);
  expect(await messages.count()).toBe(1);
  await composer.fill('/integrations show Test');
  await composer.press('Enter');
  await messages.nth(1).waitFor();
  expect(await messages.nth(1).innerText()).toContain('Webhook URL');
  await messages.nth(1).getByRole('button', { name: 'Edit' }).click();
  await ana.modal.waitForTitle('Edit incoming integration');
  await ana.modal.type('alias', 'x');
  await ana.modal.submit();
  await ana.modal.waitForTitle('Check the change');
  await ana.modal.submit();
  await ana.modal.waitFor('detached');
  await messages.nth(2).waitFor();
  expect(await messages.nth(2).innerText()).toContain('Changed: Test');
  expect(await host.integration(ids.Test)).toMatchObject({ alias: 'x' });
  expect(await ana.messages.count()).toBe(inRoom);
});

test('a reply stays in its thread, counts at its message, and others can read it there', async () => {
  const [ana, paul] = await Promise.all([browser.open('ana'), browser.open('paul')]);
  const inRoom = await ana.messages.count();
  const { messages, composer } = await openThread(ana);
  await composer.fill('Thanks');
  await composer.press('Enter');
  await messages.nth(1).waitFor();
  for (const person of [ana, paul]) {
    await person.messages.last().getByRole('button', { name: '1 reply' }).waitFor();
    expect(await person.messages.count()).toBe(inRoom);
  }
  const read = await openThread(paul);
  expect(await read.messages.nth(1).innerText()).toContain('Thanks');
  await paul.page.getByRole('button', { name: 'Close thread' }).click();
  await read.composer.waitFor({ state: 'detached' });
});
