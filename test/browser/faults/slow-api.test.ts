import { describe, expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { useProxiedHost } from '../../e2e/support/host/use-proxied-host';
import { ids } from '../../e2e/support/seeded';
import type { ChatPage } from '../support/chat-page';
import { useBrowser } from '../support/use-browser';

const { host, proxy } = useProxiedHost();
const browser = useBrowser(host);

const testTimeoutMs = 60_000;
/** The app may need three calls in a row before it answers. */
const maxWaitMs = 25_000;

/** Delays every API call from now on. */
function slowDown(timeInMs: number): void {
  proxy.intercept = () => new Promise((resolve) => setTimeout(resolve, timeInMs, undefined));
}

async function review({ modal }: ChatPage): Promise<void> {
  await modal.submit();
  await modal.waitForTitle('Check the change');
}

async function openInTime(otto: ChatPage): Promise<undefined> {
  await otto.edit('Guggy');
}

/** Opens a form too late for its trigger, so that a button offers it. */
async function openLate(otto: ChatPage): Promise<Locator> {
  const nextMessage = await otto.ask('/integrations edit Guggy');
  expect(await nextMessage.innerText()).toContain(
    'The answer came too late to open the form. Press the button to try again.',
  );
  expect(await otto.modal.dialog.count()).toBe(0);
  return nextMessage;
}

/** Applies a change. The submit is answered in time, and the result comes as a message. */
async function submitLate(person: ChatPage): Promise<Locator> {
  const count = await person.messages.count();
  await person.modal.submit();
  await person.modal.waitForTitle('Still working');
  expect(await person.modal.text()).toContain('You can close this window; the result will come as a message.');
  expect(await person.modal.submitButton.innerText()).toBe('OK');
  const message = person.messages.nth(count);
  await message.waitFor({ timeout: maxWaitMs });
  return message;
}

async function checkLate(ines: ChatPage): Promise<Locator> {
  const nextMessage = await submitLate(ines);
  const text = await nextMessage.innerText();
  expect(text).toContain('That took too long for the open window.');
  expect(text).toContain('Nothing has been changed yet.');
  return nextMessage;
}

async function applyLate(ana: ChatPage): Promise<void> {
  expect(await (await submitLate(ana)).innerText()).toContain('Changed: Test');
}

describe.each([
  { timeInMs: 4_000, open: openInTime },
  { timeInMs: 6_000, open: openLate },
])('when each API call takes $timeInMs ms', ({ timeInMs, open }) => {
  test(
    'nobody sees a failure, and no input is lost',
    async () => {
      const people = [browser.open('ana'), browser.open('ines'), browser.open('otto')] as const;
      const [ana, ines, otto] = await Promise.all(people);
      await (await ana.edit('Test')).type('alias', 'x');
      await (await ines.edit('GitHub')).type('alias', 'y');
      await review(ana);

      slowDown(timeInMs);
      const [, lateCheck, offer] = await Promise.all([applyLate(ana), checkLate(ines), open(otto)]);
      proxy.reset();

      expect(await host.integration(ids.Test)).toMatchObject({ alias: 'x' });
      expect(await host.integration(ids.GitHub)).toMatchObject({ alias: 'GitHub' });
      await ines.modal.dialog.getByRole('button', { name: 'Cancel' }).click();
      await lateCheck.getByRole('button', { name: 'Open again' }).click();
      await ines.modal.waitForTitle('Edit incoming integration');
      expect(await ines.modal.input('alias').inputValue()).toBe('y');
      await review(ines);
      await ines.nextMessage(() => ines.modal.submit());
      expect(await host.integration(ids.GitHub)).toMatchObject({ alias: 'y' });

      await offer?.getByRole('button', { name: 'Open again' }).click();
      await otto.modal.waitForTitle('Edit outgoing integration');
      expect(await host.changesSent()).toHaveLength(2);
      for (const person of [ana, ines, otto]) expect(await person.toasts.innerText()).toBe('');
    },
    testTimeoutMs,
  );
});
