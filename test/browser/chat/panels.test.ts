import { expect, test } from '@jest/globals';
import { useHost } from '../../e2e/support/host/use-host';
import { ids, seededTokens } from '../../e2e/support/seeded';
import type { ChatPage } from '../support/chat-page';
import { useBrowser } from '../support/use-browser';

const host = useHost();
const browser = useBrowser(host);

async function secretsOnPage({ page }: ChatPage): Promise<string[]> {
  const content = await page.content();
  return seededTokens.filter((secret) => content.includes(secret));
}

async function changeAlias(ana: ChatPage): Promise<void> {
  const form = await ana.edit('Guggy');
  await form.type('alias', 'Gif bot');
  await form.submit();
  await form.waitForTitle('Check the change');
  await ana.nextMessage(() => form.submit());
  await form.waitFor('detached');
}

test('Requests shows the app’s calls, newest first, without secrets', async () => {
  const ana = await browser.open('ana');
  await ana.choosePanel('Requests');
  await ana.panel.getByText('The app has called nothing yet.').waitFor();
  await changeAlias(ana);
  const calls = ana.panel.getByRole('listitem');
  const put = calls.filter({ hasText: 'PUT' });
  await put.waitFor();
  const text = await put.innerText();
  expect(text).toContain('200');
  expect(text).toContain('/api/v1/integrations.update');
  expect(text).toContain('"alias": "Gif bot"');
  expect(text).toMatch(/"token": "\S+"/);
  expect(await put.count()).toBe(1);
  expect(await calls.first().innerText()).toContain('PUT');
  expect((await calls.allInnerTexts()).join('\n')).toContain('/api/v1/permissions.listAll');
  expect(await secretsOnPage(ana)).toEqual([]);
});

test('Interaction shows the last request and answer as JSON', async () => {
  const ana = await browser.open('ana');
  await ana.choosePanel('Interaction');
  await ana.panel.getByText('Press a button or submit a form').waitFor();
  const form = await ana.edit('Guggy');
  await form.type('alias', 'Gif bot');
  await form.submit();
  await form.waitForTitle('Check the change');
  const [sent = '', received = ''] = await ana.panel.locator('pre').allInnerTexts();
  expect(JSON.parse(sent)).toMatchObject({
    type: 'viewSubmit',
    payload: { view: { title: { text: 'Edit outgoing integration' }, state: expect.any(Object) } },
  });
  expect(sent).toContain('"alias": "Gif bot"');
  expect(JSON.parse(received)).toMatchObject({ type: 'modal.update', view: { title: { text: 'Check the change' } } });
  expect(await secretsOnPage(ana)).toEqual([]);
});

test('Database shows all integrations and their changes live, and secrets only on request', async () => {
  const ana = await browser.open('ana');
  expect(await ana.panel.locator('[data-integration]').count()).toBe(Object.keys(ids).length);
  await changeAlias(ana);
  expect(await ana.shownChanges()).toEqual({ alias: 'Guggy → Gif bot' });
  const document = ana.panel.locator(`[data-integration="${ids.Guggy}"]`);
  expect(await ana.panel.locator('[data-integration]').first().innerText()).toContain('Guggy');
  expect(await document.innerText()).toMatch(/token\s+••••••/);
  expect(await secretsOnPage(ana)).toEqual([]);

  const { token } = await host.integration(ids.Guggy);
  await ana.panel.getByRole('button', { name: 'Show secrets' }).click();
  expect(await document.innerText()).toMatch(new RegExp(`token\\s+${String(token)}`));
  await ana.panel.getByRole('button', { name: 'Hide secrets' }).click();
  expect(await secretsOnPage(ana)).toEqual([]);
});
