import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import type { E2eHost } from '../../e2e/support/host/e2e-host';
import { ChatPage } from './chat-page';
import { sharedBrowser } from './shared-browser';

const launchTimeoutMs = 30_000;
/** Shorter than a test's timeout, so that a failure names what was waited for. */
const actionTimeoutMs = 15_000;

interface OpenOptions {
  readonly roomId?: string;
  /** Opens another tab in the browser of this page. */
  readonly sameBrowserAs?: ChatPage;
}

interface BrowserOptions {
  /** When pages are closed; after all tests if they share pages. */
  readonly closes?: 'after each test' | 'after all';
}

export interface TestBrowser {
  /** Opens the page as this person, and waits until it is ready for typing. */
  open(username: string, options?: OpenOptions): Promise<ChatPage>;
}

/**
 * A browser for a test file, shared by all files of a worker. After each test it closes the pages, unless tests share them, and expects that
 * they sent no request outside the workspace and logged no error or warning.
 */
export function useBrowser(host: E2eHost, { closes = 'after each test' }: BrowserOptions = {}): TestBrowser {
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  /** Contexts of finished tests, each with a page: a second page in the same process opens in a third of the time. Each person has their own, because Chromium slows down a tab in the background. */
  const free: BrowserContext[] = [];
  const consoleErrors: string[] = [];
  const externalRequests: string[] = [];

  beforeAll(async () => {
    browser = await sharedBrowser();
  }, launchTimeoutMs);
  afterEach(async () => {
    if (closes === 'after each test') {
      await Promise.all(contexts.flatMap((context) => context.pages().slice(1)).map((page) => page.close()));
      free.splice(0, free.length, ...contexts);
    }
    expect({ consoleErrors: consoleErrors.splice(0), externalRequests: externalRequests.splice(0) }).toEqual({
      consoleErrors: [],
      externalRequests: [],
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
    context.setDefaultTimeout(actionTimeoutMs);
    context.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${host.url}/`) && !url.startsWith('data:')) externalRequests.push(url);
    });
    context.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) consoleErrors.push(message.text());
    });
    context.on('weberror', (webError) => consoleErrors.push(webError.error().message));
    return context;
  }

  return {
    async open(username, { roomId, sameBrowserAs } = {}) {
      const reused = sameBrowserAs === undefined ? free.pop() : undefined;
      const earlierPages = reused?.pages() ?? [];
      const context = sameBrowserAs?.page.context() ?? reused ?? (await newContext());
      host.people.add(username);
      const query = new URLSearchParams({ as: username, ...(roomId !== undefined && { room: roomId }) });
      const page = await context.newPage();
      await page.goto(`${host.url}/?${query.toString()}`);
      const chat = new ChatPage(page);
      await chat.composer.waitFor();
      await Promise.all(earlierPages.map((earlierPage) => earlierPage.close()));
      return chat;
    },
  };
}
