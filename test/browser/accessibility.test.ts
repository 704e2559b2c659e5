import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { useHost } from '../e2e/support/host/use-host';
import type { ChatPage } from './support/chat-page';
import { findViolations } from './support/find-violations';
import { useBrowser } from './support/use-browser';

const host = useHost({ resets: 'once' });
const browser = useBrowser(host);

/** The parts that Rocket.Chat's renderer draws. */
const renderer = '[data-renderer]';

interface State {
  readonly title: string;
  readonly show: (ana: ChatPage) => Promise<unknown>;
}

const states: readonly State[] = [
  { title: 'a room', show: (ana) => ana.messages.first().waitFor() },
  { title: 'the slash commands', show: (ana) => ana.composer.fill('/') },
  { title: 'an answer with blocks', show: (ana) => ana.ask('/integrations list') },
  {
    title: 'a thread',
    show: (ana) =>
      ana.page
        .getByRole('button', { name: /repl(y|ies)$/ })
        .first()
        .click(),
  },
  {
    title: 'a changed document',
    show: async (ana) => {
      await ana.ask('/integrations disable GitHub');
      await ana.nextMessage(() => ana.messages.last().getByRole('button', { name: 'Apply' }).click());
      await ana.shownChanges();
    },
  },
  {
    title: 'the requests',
    show: async (ana) => {
      await ana.ask('/integrations show Guggy');
      await ana.choosePanel('Requests');
      await ana.panel.getByText('integrations.get').first().waitFor();
    },
  },
  {
    title: 'the last interaction',
    show: async (ana) => {
      await (await ana.ask('/integrations show Guggy')).getByRole('button', { name: 'Edit' }).click();
      await ana.modal.waitFor();
      await ana.page.keyboard.press('Escape');
      await ana.modal.waitFor('detached');
      await ana.choosePanel('Interaction');
      await ana.panel.getByText('viewClosed').waitFor();
    },
  },
  { title: 'the form', show: (ana) => ana.edit('Guggy') },
  {
    title: 'errors in the form',
    show: async (ana) => {
      const form = await ana.edit('Guggy');
      await form.type('username', 'nobody at all');
      await form.submit();
      await form.field('Post as').locator('.rcx-field__error').waitFor();
    },
  },
];

describe('axe finds nothing serious or critical in the page’s own parts', () => {
  test.each(states)('showing $title', async ({ show }) => {
    const ana = await browser.open('ana', { roomId: 'roomDev' });
    await show(ana);
    const found = await findViolations(ana.page, { exclude: [renderer] });
    expect(found.filter(({ impact }) => ['serious', 'critical'].includes(impact))).toEqual([]);
  });
});

test('axe finds in the renderer’s parts only what the README lists', async () => {
  const readme = readFileSync(join(__dirname, '..', '..', 'workspace', 'README.md'), 'utf8');
  const listedRules = [...readme.matchAll(/^\| `([a-z-]+)` +\| (?:minor|moderate|serious|critical) /gm)].map(
    ([, rule]) => rule,
  );
  const ana = await browser.open('ana');
  await ana.ask('/integrations list');
  const inMessages = await findViolations(ana.page, { include: [renderer] });
  const form = await ana.edit('Guggy');
  await form.type('username', 'nobody at all');
  await form.submit();
  await form.field('Post as').locator('.rcx-field__error').waitFor();
  const found = [...inMessages, ...(await findViolations(ana.page, { include: [renderer] }))];
  for (const { rule, impact, help, places } of found)
    process.stdout.write(`The renderer: ${rule} (${impact}, ${places.length} places): ${help}.\n`);
  expect(found.map(({ rule }) => rule)).toEqual(listedRules);
});
