import { describe, expect, test } from '@jest/globals';
import { changedFields } from '../../e2e/support/changed-fields';
import { useHost } from '../../e2e/support/host/use-host';
import { ids } from '../../e2e/support/seeded';
import type { ChatPage } from '../support/chat-page';
import { useBrowser } from '../support/use-browser';

const host = useHost();
const browser = useBrowser(host);

test('Back leads from the review to the form with all its input', async () => {
  const before = await host.integration(ids['Deploy bot']);
  const ana = await browser.open('ana');
  const form = await ana.edit('"Deploy bot"');
  const urls = 'https://deploy.example/hooks/chat\nhttps://audit.example/chat';
  await form.type('alias', 'Shipper');
  await form.type('urls', urls);
  await form.type('token', 'another-token-5');
  await form.choose('Retry delay', 'increments-of-two');
  await form.submit();
  await form.waitForTitle('Check the change');
  await form.press('Back');
  await form.waitForTitle('Edit outgoing integration');
  expect(await form.allShown()).toMatchObject({
    Alias: 'Shipper',
    URLs: urls,
    'Retry delay': 'increments-of-two',
    Emoji: ':rocket:',
  });

  await form.type('emoji', ':tada:');
  await form.submit();
  await form.waitForTitle('Check the change');
  expect((await form.text()).split('\n')).toEqual(
    expect.arrayContaining([
      'Alias (alias): Deploy bot → Shipper',
      'Emoji (emoji): :rocket: → :tada:',
      'Token (token): a new one replaces the present one',
      'Retry delay (retryDelay): powers-of-two → increments-of-two',
    ]),
  );
  expect(await host.changesSent()).toEqual([]);
  await ana.nextMessage(() => form.submit());
  await form.waitFor('detached');
  expect(changedFields(before, await host.integration(before._id))).toEqual({
    alias: 'Shipper',
    urls: urls.split('\n'),
    token: 'another-token-5',
    retryDelay: 'increments-of-two',
    emoji: ':tada:',
  });
  expect(await host.changesSent()).toHaveLength(1);
});

describe('closing the modal', () => {
  const kept = 'The form was closed. What you typed is kept.';
  const closings: readonly (readonly [string, (ana: ChatPage) => Promise<void>, string[]])[] = [
    ['with Cancel', ({ modal }) => modal.press('Cancel'), []],
    ['with the cross', ({ modal }) => modal.press('Close'), [kept, kept]],
    ['with Escape', ({ page }) => page.keyboard.press('Escape'), [kept, kept]],
    ['with a click outside it', ({ page }) => page.mouse.click(20, 880), [kept, kept]],
  ];

  test.each(closings)('%s changes nothing, from the form and from the review', async (_name, close, nextMessage) => {
    const before = await host.documents('rocketchat_integrations');
    const ana = await browser.open('ana');
    const messages = await ana.messages.count();
    const form = await ana.edit('Test');
    await form.type('alias', 'thrown away');
    await close(ana);
    await form.waitFor('detached');

    await ana.edit('Test');
    expect(await form.shown('Alias')).toBe('Jim');
    await form.type('alias', 'thrown away too');
    await form.submit();
    await form.waitForTitle('Check the change');
    await close(ana);
    await form.waitFor('detached');
    expect(await host.changesSent()).toEqual([]);
    expect(await host.documents('rocketchat_integrations')).toEqual(before);
    // Once the person's own message has arrived, so have all messages of the app.
    await ana.send('on we go');
    const said = [...nextMessage, 'on we go'];
    await ana.messageAfter(messages + nextMessage.length);
    const shown = await ana.messages.allInnerTexts();
    expect(shown.slice(messages).map((text, index) => text.includes(said[index] ?? '?'))).toEqual(said.map(() => true));
  });

  test('by a click outside it keeps the input for opening it again', async () => {
    const ana = await browser.open('ana');
    const form = await ana.edit('Test');
    await form.type('alias', 'not lost');
    const reopenMessage = await ana.nextMessage(() => ana.page.mouse.click(20, 880));
    await form.waitFor('detached');
    await reopenMessage.getByRole('button', { name: 'Open again' }).click();
    await form.waitFor();
    expect(await form.shown('Alias')).toBe('not lost');
  });

  test('does not happen by Escape in an open select, which closes only its list', async () => {
    const ana = await browser.open('ana');
    const form = await ana.edit('Test');
    await form.type('alias', 'still here');
    await form.field('Enabled').locator('.rcx-select').click();
    await ana.page.getByRole('option', { name: 'No', exact: true }).waitFor();
    await ana.page.keyboard.press('Escape');
    await ana.page.getByRole('option', { name: 'No', exact: true }).waitFor({ state: 'detached' });
    expect(await form.allShown()).toMatchObject({ Alias: 'still here', Enabled: 'Yes' });
  });
});
