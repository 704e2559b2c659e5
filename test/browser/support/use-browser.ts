import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import type { E2eHost } from '../../e2e/support/host/e2e-host';
import { ChatPage } from './chat-page';
import { sharedBrowser } from './shared-browser';

const launchTimeInMs = 30_000;
/** Less than a test has, so that what was waited for in vain is named. */
const patienceInMs = 15_000;

interface OpenOptions {
  readonly roomId?: string;
  /** Another tab of the same browser. */
  readonly beside?: ChatPage;
}

interface BrowserOptions {
  /** When what was opened is closed; where tests share pages, after all of them. */
  readonly closes?: 'after each test' | 'after all';
}

export interface Browsing {
  /** The page as this person sees it, once it can be typed into. */
  open(username: string, options?: OpenOptions): Promise<ChatPage>;
}

/**
 * A browser for a file of tests, the same for all files of a worker. After each test what it opened is closed, unless tests share it; nothing on its pages reached outside the
 * workspace, and nothing was complained of in a console.
 */
export function useBrowser(host: E2eHost, { closes = 'after each test' }: BrowserOptions = {}): Browsing {
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  /** Those whose test is over, each with a page: one that opens beside it takes a third of the time, in the same process. Two people in one would be two tabs, of which Chromium slows down the one behind. */
  const free: BrowserContext[] = [];
  const complaints: string[] = [];
  const elsewhere: string[] = [];

  beforeAll(async () => {
    browser = await sharedBrowser();
  }, launchTimeInMs);
  afterEach(async () => {
    if (closes === 'after each test') {
      await Promise.all(contexts.flatMap((context) => context.pages().slice(1)).map((page) => page.close()));
      free.splice(0, free.length, ...contexts);
    }
    expect({ complaints: complaints.splice(0), elsewhere: elsewhere.splice(0) }).toEqual({
      complaints: [],
      elsewhere: [],
    });
  });
  afterAll(() => browser?.close());

  async function newContext(): Promise<BrowserContext> {
    if (browser === undefined) throw new Error('The browser is not started yet: open pages in tests.');
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      timezoneId: 'UTC',
      reducedMotion: 'reduce',
    });
    contexts.push(context);
    context.setDefaultTimeout(patienceInMs);
    context.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${host.url}/`) && !url.startsWith('data:')) elsewhere.push(url);
    });
    context.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    context.on('weberror', (problem) => complaints.push(problem.error().message));
    return context;
  }

  return {
    async open(username, { roomId, beside } = {}) {
      const used = beside === undefined ? free.pop() : undefined;
      const former = used?.pages() ?? [];
      const context = beside?.page.context() ?? used ?? (await newContext());
      host.people.add(username);
      const query = new URLSearchParams({ as: username, ...(roomId !== undefined && { room: roomId }) });
      const page = await context.newPage();
      await page.goto(`${host.url}/?${query.toString()}`);
      const chat = new ChatPage(page);
      await chat.composer.waitFor();
      await Promise.all(former.map((old) => old.close()));
      return chat;
    },
  };
}
