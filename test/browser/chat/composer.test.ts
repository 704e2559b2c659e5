import { expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { useHost } from '../../e2e/support/host/use-host';
import type { ChatPage } from '../support/chat-page';
import { useBrowser } from '../support/use-browser';

const host = useHost({ resets: 'once' });
const browser = useBrowser(host);

const suggestions = ({ page }: ChatPage): Locator => page.getByRole('listbox', { name: 'Slash commands' });

/** The highlighted command, which Enter completes. */
const chosen = (ana: ChatPage): Promise<string> =>
  suggestions(ana).locator('[role=option][aria-selected=true] strong').innerText();

async function typeSlash(): Promise<ChatPage> {
  const ana = await browser.open('ana');
  await ana.page.keyboard.type('/');
  await suggestions(ana).waitFor();
  return ana;
}

test('typing a slash offers the commands with their parameters and descriptions', async () => {
  const ana = await typeSlash();
  expect(await suggestions(ana).getByRole('option').allInnerTexts()).toEqual([
    '/integrations help | list | show | edit | new | clone | remove | set | apply | enable | disable | bulk | export | import | history | undo …\nSee and change webhook integrations',
    '/integration-update [NAME [field=value …]]\nChange a webhook integration',
  ]);
  await ana.page.keyboard.type('integrations');
  expect(await suggestions(ana).getByRole('option').count()).toBe(1);
  await ana.page.keyboard.type(' ');
  await suggestions(ana).waitFor({ state: 'detached' });
});

test('the arrow keys choose a command and wrap around', async () => {
  const ana = await typeSlash();
  const { keyboard } = ana.page;
  const [first, second] = await suggestions(ana).locator('strong').allInnerTexts();
  expect(await chosen(ana)).toBe(first);
  await keyboard.press('ArrowDown');
  expect(await chosen(ana)).toBe(second);
  await keyboard.press('ArrowDown');
  expect(await chosen(ana)).toBe(first);
  await keyboard.press('ArrowUp');
  expect(await chosen(ana)).toBe(second);
});

test.each(['Tab', 'Enter'])('%s completes the chosen command, ready for its parameters', async (key) => {
  const ana = await typeSlash();
  await ana.page.keyboard.press('ArrowDown');
  await ana.page.keyboard.press(key);
  expect(await ana.composer.inputValue()).toBe('/integration-update ');
  await suggestions(ana).waitFor({ state: 'detached' });
  await ana.page.keyboard.type('Test');
  await ana.page.keyboard.press('Enter');
  await ana.modal.waitForTitle('Edit incoming integration');
  expect(await ana.composer.inputValue()).toBe('');
});

test('a click completes a command, and the composer keeps the focus', async () => {
  const ana = await typeSlash();
  await suggestions(ana)
    .getByRole('option', { name: /integration-update/ })
    .click();
  await ana.page.keyboard.type('Test');
  expect(await ana.composer.inputValue()).toBe('/integration-update Test');
});

test('Escape hides the commands until something else is typed', async () => {
  const ana = await typeSlash();
  await ana.page.keyboard.press('Escape');
  await suggestions(ana).waitFor({ state: 'detached' });
  expect(await ana.composer.inputValue()).toBe('/');
  await ana.page.keyboard.type('integ');
  await suggestions(ana).waitFor();
});

test.each(['/nope', '/Integrations list', '/integrationsx'])('%s is not a command and is not posted', async (typed) => {
  const stored = await host.documents('rocketchat_message');
  const ana = await browser.open('ana');
  const nextMessage = await (await ana.ask(typed)).innerText();
  expect(nextMessage).toContain(`No such command: ${typed.split(' ')[0] ?? ''}`);
  expect(nextMessage).toContain('Only you can see this message');
  expect((await host.calls()).filter(({ method }) => method !== 'GET')).toEqual([]);
  expect(await host.documents('rocketchat_message')).toEqual(stored);
});

test('only the first of several lines is sent as the command, as in Rocket.Chat', async () => {
  const ana = await browser.open('ana');
  await ana.page.keyboard.type('/integrations show Test');
  await ana.page.keyboard.press('Shift+Enter');
  await ana.page.keyboard.type('alias=x');
  const nextMessage = await ana.nextMessage(() => ana.page.keyboard.press('Enter'));
  expect(await nextMessage.innerText()).toContain('Webhook URL');
});
