import { expect, test } from '@jest/globals';
import type { Intercept } from '../../e2e/support/host/api-proxy';
import { useProxiedHost } from '../../e2e/support/host/use-proxied-host';
import { ids } from '../../e2e/support/seeded';
import type { ChatPage } from '../support/chat-page';
import { useBrowser } from '../support/use-browser';

const { host, proxy } = useProxiedHost();
const browser = useBrowser(host);

interface Failure {
  readonly title: string;
  readonly intercept: Intercept;
  readonly said: string;
}

const failures: readonly Failure[] = [
  {
    title: 'a proxy answers with a page',
    intercept: () =>
      Promise.resolve({
        status: 502,
        contentType: 'text/html',
        body: '<html><h1>Bad Gateway</h1></html>',
      }),
    said: 'Something answered, but not Rocket.Chat’s API (status 502)',
  },
  {
    title: 'the connection breaks',
    intercept: () => Promise.reject(new Error('gone')),
    said: 'The app could not reach the server’s API.',
  },
];

/** Submits while the API is down. The form stays unchanged and gives the reason. */
async function submitWhileDown({ modal }: ChatPage, said: string): Promise<void> {
  await modal.submit();
  await modal.dialog.getByText(said).waitFor();
  await modal.waitForTitle('Read the note at the top');
}

test.each(failures)('when $title, each step says so, and works once the API is back', async ({ intercept, said }) => {
  const people = [browser.open('ana'), browser.open('ines'), browser.open('otto')] as const;
  const [ana, ines, otto] = await Promise.all(people);
  await (await ana.edit('Test')).type('alias', 'x');
  await (await ines.edit('GitHub')).type('alias', 'y');
  await ana.modal.submit();
  await ana.modal.waitForTitle('Check the change');

  proxy.intercept = intercept;
  await Promise.all([submitWhileDown(ana, said), submitWhileDown(ines, said)]);
  const nextMessage = await otto.ask('/integrations edit Guggy');
  expect(await nextMessage.innerText()).toContain(said);
  expect(await otto.modal.dialog.count()).toBe(0);
  expect(await ana.modal.text()).toContain('Alias (alias): Jim → x');
  expect(await ines.modal.input('alias').inputValue()).toBe('y');
  expect(await host.changesSent()).toEqual([]);
  expect(await host.integration(ids.Test)).toMatchObject({ alias: 'Jim' });

  proxy.reset();
  await ana.nextMessage(() => ana.modal.submit());
  await ana.modal.waitFor('detached');
  await ines.modal.submit();
  await ines.modal.waitForTitle('Check the change');
  await ines.nextMessage(() => ines.modal.submit());
  await otto.edit('Guggy');
  expect(await host.integration(ids.Test)).toMatchObject({ alias: 'x' });
  expect(await host.integration(ids.GitHub)).toMatchObject({ alias: 'y' });
  expect(await host.changesSent()).toHaveLength(2);
  for (const person of [ana, ines, otto]) expect(await person.toasts.innerText()).toBe('');
});

test('a change that does not reach the API is reported as not applied, and can be applied later', async () => {
  const ana = await browser.open('ana');
  const form = await ana.edit('Test');
  await form.type('alias', 'x');
  await form.submit();
  await form.waitForTitle('Check the change');
  proxy.intercept = (method) => (method === 'PUT' ? Promise.reject(new Error('gone')) : Promise.resolve(undefined));
  await form.submit();
  await form.dialog.getByText('It has been read again since: nothing was stored so far.').waitFor();
  expect(await form.input('alias').inputValue()).toBe('x');
  expect(await host.integration(ids.Test)).toMatchObject({ alias: 'Jim' });

  proxy.reset();
  await form.submit();
  await form.waitForTitle('Check the change');
  await ana.nextMessage(() => form.submit());
  expect(await host.integration(ids.Test)).toMatchObject({ alias: 'x' });
});
