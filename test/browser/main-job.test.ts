import { describe, expect, test } from '@jest/globals';
import { useHost } from '../e2e/support/host/use-host';
import { ids } from '../e2e/support/seeded';
import type { ChatPage } from './support/chat-page';
import { useBrowser } from './support/use-browser';

const host = useHost();
const browser = useBrowser(host);

/** The texts of the review and of the result. */
async function expectChanged(ana: ChatPage): Promise<void> {
  const shown = await ana.messages.last().innerText();
  expect(shown).toContain('Only you can see this message');
  expect(shown).toContain('Changed: Guggy');
  expect(shown).toContain('Alias (alias): Guggy → Gif bot');
  expect(await host.integration(ids.Guggy)).toMatchObject({ alias: 'Gif bot' });
  expect(await ana.shownChanges()).toEqual({ alias: 'Guggy → Gif bot' });
  const document = ana.panel.locator(`[data-integration="${ids.Guggy}"]`);
  expect(await document.innerText()).toContain('1 field changed');
}

describe('changes the alias of Guggy', () => {
  test('with the mouse', async () => {
    const ana = await browser.open('ana');
    const form = await ana.edit('Guggy');
    await form.waitForTitle('Edit outgoing integration');
    await form.type('alias', 'Gif bot');
    await form.submit();
    await form.waitForTitle('Check the change');
    expect(await form.text()).toContain('Alias (alias): Guggy → Gif bot');
    expect(await host.changesSent()).toEqual([]);
    await ana.nextMessage(() => form.submit());
    await form.waitFor('detached');
    await expectChanged(ana);
  });

  test('with the keyboard alone', async () => {
    const ana = await browser.open('ana');
    const { keyboard } = ana.page;
    await keyboard.type('/integ');
    await keyboard.press('Enter');
    await keyboard.type('edit Guggy');
    await keyboard.press('Enter');
    await ana.modal.waitFor();
    for (let presses = 0; presses < 40 && (await focused(ana)) !== 'alias'; presses += 1) await keyboard.press('Tab');
    expect(await focused(ana)).toBe('alias');
    await keyboard.press('Control+A');
    await keyboard.type('Gif bot');
    await keyboard.press('Enter');
    await ana.modal.waitForTitle('Check the change');
    await ana.nextMessage(() => keyboard.press('Enter'));
    await ana.modal.waitFor('detached');
    await expectChanged(ana);
    await keyboard.type('thanks');
    expect(await ana.composer.inputValue()).toBe('thanks');
  });
});

test('the first modal opens soon after the command', async () => {
  const ana = await browser.open('ana');
  await ana.composer.fill('/integrations edit Guggy');
  const start = Date.now();
  await ana.composer.press('Enter');
  await ana.modal.waitFor();
  // Reported but not asserted, because machines differ.
  process.stdout.write(`First modal visible after ${Date.now() - start} ms.\n`);
  expect(await ana.modal.title.innerText()).toBe('Edit outgoing integration');
});

/** The id of the focused element. */
function focused(ana: ChatPage): Promise<string> {
  return ana.page.evaluate('document.activeElement?.id ?? ""');
}
