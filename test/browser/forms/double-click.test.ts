import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { useProxiedHost } from '../../e2e/support/host/use-proxied-host';
import { ids } from '../../e2e/support/seeded';
import type { ChatPage } from '../support/chat-page';
import { useBrowser } from '../support/use-browser';

const { host, proxy } = useProxiedHost();
const browser = useBrowser(host);

/** Long enough for a second click to arrive before the first is answered. */
const delayMs = 150;

beforeEach(() => {
  proxy.intercept = async () => {
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    return undefined;
  };
});

async function typeAlias(): Promise<ChatPage> {
  const ana = await browser.open('ana');
  const form = await ana.edit('Test');
  await form.type('alias', 'x');
  return ana;
}

/** Does something twice, and waits for both answers. */
async function doTwice({ page }: ChatPage, action: () => Promise<unknown>): Promise<void> {
  let answers = 0;
  const both = page.waitForResponse((response) => {
    if (response.url().includes('/api/apps/ui.interaction/')) answers += 1;
    return answers === 2;
  });
  await action();
  await both;
}

function messageWith(person: ChatPage, text: string): Locator {
  return person.messages.filter({ hasText: text });
}

async function expectAppliedOnce(ana: ChatPage): Promise<void> {
  await messageWith(ana, 'Changed: Test').waitFor();
  expect(await messageWith(ana, 'Changed: Test').count()).toBe(1);
  expect(await host.changesSent()).toHaveLength(1);
  expect(await host.integration(ids.Test)).toMatchObject({ alias: 'x' });
  expect(await ana.toasts.innerText()).toBe('');
}

describe('“Review”', () => {
  test.each([
    ['clicked twice', (ana: ChatPage) => ana.modal.submitButton.dblclick()],
    [
      'Enter pressed twice',
      async (ana: ChatPage) => {
        await ana.modal.input('alias').press('Enter');
        await ana.page.keyboard.press('Enter');
      },
    ],
  ])('%s leads to the review, which is not applied yet', async (_, twice) => {
    const ana = await typeAlias();
    await doTwice(ana, () => twice(ana));
    await ana.modal.waitForTitle('Check the change');
    expect(await ana.modal.text()).toContain('Alias (alias): Jim → x');
    expect(await host.changesSent()).toEqual([]);
    expect(await messageWith(ana, 'Changed: Test').count()).toBe(0);
    await ana.modal.submit();
    await ana.modal.waitFor('detached');
    await expectAppliedOnce(ana);
  });
});

test('clicking “Review” again before its answer arrives leads to the review, and applies nothing', async () => {
  const ana = await typeAlias();
  let answered = 0;
  await ana.page.route('**/api/apps/ui.interaction/**', async (route) => {
    const response = await route.fetch();
    answered += 1;
    // The app handles the second after the first, before the page knows of that.
    if (answered === 1) await ana.modal.submit();
    await route.fulfill({ response });
  });
  await doTwice(ana, () => ana.modal.submit());
  await ana.modal.waitForTitle('Check the change');
  expect(await host.changesSent()).toEqual([]);
  await ana.modal.submit();
  await ana.modal.waitFor('detached');
  await expectAppliedOnce(ana);
});

describe('“Apply” in the review', () => {
  test.each([
    ['clicked twice', (ana: ChatPage) => ana.modal.submitButton.dblclick()],
    [
      'Enter pressed twice',
      async (ana: ChatPage) => {
        await ana.page.keyboard.press('Enter');
        await ana.page.keyboard.press('Enter');
      },
    ],
  ])('%s applies once', async (_, twice) => {
    const ana = await typeAlias();
    await ana.modal.input('alias').press('Enter');
    await ana.modal.waitForTitle('Check the change');
    await doTwice(ana, () => twice(ana));
    await ana.modal.waitFor('detached');
    await expectAppliedOnce(ana);
    expect(await messageWith(ana, 'Only you can see this message').count()).toBe(1);
  });
});

test('clicking “Apply” twice on a plan in a message applies it once, and a later click says so', async () => {
  const ana = await browser.open('ana');
  const plan = await ana.ask('/integrations set Test alias=x');
  const button = plan.getByRole('button', { name: 'Apply' });
  await button.dblclick();
  await messageWith(ana, 'Changed: Test').waitFor();
  const lateAnswer = await ana.nextMessage(() => button.click());
  expect(await lateAnswer.innerText()).toContain('This plan has been applied already');
  await expectAppliedOnce(ana);
});
