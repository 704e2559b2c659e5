import { expect, test } from '@jest/globals';
import { useHost } from '../../e2e/support/host/use-host';
import { useBrowser } from '../support/use-browser';

const host = useHost();
const browser = useBrowser(host);

test('others in the room see a message at once, but not the app’s private answers', async () => {
  const [ana, paul] = await Promise.all([browser.open('ana'), browser.open('paul')]);
  const before = await paul.messages.count();
  await ana.ask('/integrations show Test');
  const shown = await paul.nextMessage(() => ana.send('Is *Test* changed?'));
  expect(await shown.innerText()).toContain('Ana Souza');
  expect(await shown.innerText()).toContain('Is Test changed?');
  expect(await shown.locator('strong').allInnerTexts()).toContain('Test');
  expect(await paul.messages.count()).toBe(before + 1);
  expect(await paul.messages.filter({ hasText: 'Webhook URL' }).count()).toBe(0);
});

test('text that looks like HTML is shown as written', async () => {
  const ana = await browser.open('ana');
  const text = '<b>bold</b> & <img src=x onerror=alert(1)>';
  const shown = await ana.ask(text);
  expect(await shown.innerText()).toContain(text);
});

test('switching the person switches to their rooms and permissions', async () => {
  const ana = await browser.open('ana');
  const { page } = ana;
  const rooms = page.getByRole('navigation', { name: 'Rooms' }).getByRole('button');
  await ana.ask('/integrations show Test');
  expect(await rooms.allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining('dev')]));
  await page.getByLabel('You are').selectOption({ label: 'Paul Martin · no permissions' });
  await rooms.filter({ hasText: 'dev' }).waitFor({ state: 'detached' });
  await rooms.filter({ hasText: 'general' }).waitFor();
  host.people.add('paul');
  expect(await rooms.count()).toBe(1);
  expect(await ana.messages.filter({ hasText: 'Webhook URL' }).count()).toBe(0);
  const nextMessage = await ana.ask('/integrations show Test');
  expect(await nextMessage.innerText()).toContain('You may not do this');
  expect(page.url()).toContain('as=paul');
});

test('a reload keeps the person and the room, and drops private answers', async () => {
  const ana = await browser.open('ana');
  await ana.page.getByRole('navigation', { name: 'Rooms' }).getByRole('button', { name: 'dev' }).click();
  await ana.page.getByRole('heading', { name: '#dev' }).waitFor();
  const stored = await ana.messages.count();
  await ana.ask('/integrations show Test');
  await ana.page.reload();
  await ana.page.getByRole('heading', { name: '#dev' }).waitFor();
  await ana.messages.first().waitFor();
  expect(await ana.messages.count()).toBe(stored);
  expect(await ana.messages.filter({ hasText: 'Webhook URL' }).count()).toBe(0);
  expect(await ana.page.getByLabel('You are').inputValue()).toBe('ana');
  await ana.ask('/integrations show Test');
  expect(await ana.messages.count()).toBe(stored + 1);
});

test('an answer goes to the room where the command was given', async () => {
  const ana = await browser.open('ana', { roomId: 'roomDev' });
  await ana.ask('/integrations show Test');
  expect(await ana.messages.last().innerText()).toContain('Webhook URL');
  await ana.page.getByRole('navigation', { name: 'Rooms' }).getByRole('button', { name: 'general' }).click();
  await ana.page.getByRole('heading', { name: '#general' }).waitFor();
  expect(await ana.messages.filter({ hasText: 'Webhook URL' }).count()).toBe(0);
});

test('a command sent with Enter pressed twice is given once', async () => {
  const ana = await browser.open('ana');
  await ana.composer.fill('/integrations show Test');
  await ana.composer.press('Enter');
  await ana.composer.press('Enter');
  await ana.messages.filter({ hasText: 'Webhook URL' }).waitFor();
  await ana.ask('/integrations list');
  expect((await host.calls()).filter(({ path }) => path.endsWith('/commands.run'))).toHaveLength(2);
  expect(await ana.messages.filter({ hasText: 'Webhook URL' }).count()).toBe(1);
});
