import { expect, test } from '@jest/globals';
import type { Route } from 'playwright-core';
import { useHost } from '../../e2e/support/host/use-host';
import { ids } from '../../e2e/support/seeded';
import type { ChatPage } from '../support/chat-page';
import { useBrowser } from '../support/use-browser';

const host = useHost();
const browser = useBrowser(host);

/** The client waits 5 s for an app. */
const delayMs = 6_000;
const failed = 'App has failed to respond. Please try again or contact your admin';

const interactions = '**/api/apps/ui.interaction/**';

async function typeAlias(): Promise<ChatPage> {
  const ana = await browser.open('ana');
  await (await ana.edit('Test')).type('alias', 'x');
  return ana;
}

test('when the app does not answer within 5 s, the client says so and closes the form, and everything works afterwards', async () => {
  const ana = await typeAlias();
  await ana.page.route(interactions, async (route) => {
    const response = await route.fetch();
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    await route.fulfill({ response });
  });
  const lateResponse = ana.page.waitForResponse(interactions);
  await ana.modal.submit();
  await ana.toasts.getByText(failed).waitFor();
  await ana.modal.waitFor('detached');
  await lateResponse;
  expect(await ana.modal.dialog.count()).toBe(0);
  expect(await host.changesSent()).toEqual([]);

  await ana.page.unroute(interactions);
  await (await ana.edit('Test')).type('alias', 'y');
  await ana.modal.submit();
  await ana.modal.waitForTitle('Check the change');
  await ana.nextMessage(() => ana.modal.submit());
  expect(await host.integration(ids.Test)).toMatchObject({ alias: 'y' });
});

test.each([
  ['empty', (route: Route) => route.fulfill({ status: 200, body: '' })],
  ['not JSON', (route: Route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<p>Hello</p>' })],
])('an answer that is %s leaves the form open with its input, and it can be submitted again', async (_, answer) => {
  const ana = await typeAlias();
  await ana.page.route(interactions, answer);
  const answered = ana.page.waitForResponse(interactions);
  await ana.modal.submit();
  await answered;
  await ana.page.unroute(interactions);
  expect(await ana.modal.title.innerText()).toBe('Edit incoming integration');
  expect(await ana.modal.input('alias').inputValue()).toBe('x');
  expect(await ana.toasts.innerText()).toBe('');

  await ana.modal.submit();
  await ana.modal.waitForTitle('Check the change');
  await ana.nextMessage(() => ana.modal.submit());
  expect(await host.integration(ids.Test)).toMatchObject({ alias: 'x' });
});
