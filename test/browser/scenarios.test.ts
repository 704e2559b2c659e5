import { describe, test } from '@jest/globals';
import { useHost } from '../e2e/support/host/use-host';
import { scenariosOnPage } from '../scenarios/scenarios-on-page';
import { type Scenario, expectStored, play } from '../scenarios/scenario';
import { scenarios } from '../scenarios/scenarios';
import type { ChatPage } from './support/chat-page';
import { pageDriver } from './support/page-driver';
import { useBrowser } from './support/use-browser';

const host = useHost({ resets: 'once' });
const browser = useBrowser(host, { closes: 'after all' });
const stored = () => host.documents('rocketchat_integrations');

/** Pages by username. */
const pages = new Map<string, ChatPage>();
/** Users whose page still shows the state before a reset. */
const outdated = new Set<string>();

async function pageOf(username: string): Promise<ChatPage> {
  const [firstPage] = pages.values();
  const page =
    pages.get(username) ?? (await browser.open(username, firstPage === undefined ? {} : { sameBrowserAs: firstPage }));
  pages.set(username, page);
  host.people.add(username);
  // Chromium slows down pages in the background.
  await page.page.bringToFront();
  if (outdated.delete(username)) await page.reload();
  return page;
}

const rows = scenariosOnPage(scenarios).map(
  (scenario) => [scenario.command, scenario.kind, scenario.title, scenario] as const,
);

describe('on the page', () => {
  test.each<readonly [string, string, string, Scenario]>(rows)(
    '%s, %s: %s',
    async (_command, _kind, _title, scenario) => {
      const before = await stored();
      const chat = await pageOf(scenario.as ?? 'ana');
      await play(scenario, pageDriver(chat));
      expectStored(before, await stored(), scenario.stored);
      await chat.modal.dismiss();
      if (scenario.stored === undefined) return;
      for (const username of pages.keys()) outdated.add(username);
      await host.reset({ keepsApp: true });
    },
  );
});
