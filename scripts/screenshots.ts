import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ChatPage } from '../test/browser/support/chat-page';
import { launchChromium } from '../test/browser/support/launch-chromium';
import { newestZip } from '../workspace/newest-zip';
import { startWorkspace } from '../workspace/start-workspace';

const root = join(__dirname, '..');
const folder = join(root, 'docs', 'pictures');

/** Each picture with the actions that lead to it, continuing from the one before. */
const pictures: readonly (readonly [name: string, prepare: (ana: ChatPage) => Promise<unknown>])[] = [
  ['commands', (ana) => ana.composer.fill('/integ')],
  ['list', (ana) => ana.ask('/integrations list')],
  ['form', (ana) => ana.edit('Guggy')],
  [
    'errors',
    async ({ modal }) => {
      await modal.type('username', 'gugy');
      await modal.type('channel', 'general');
      await modal.submit();
      await modal.field('Post as').locator('.rcx-field__error').waitFor();
      await modal.field('Post as').scrollIntoViewIfNeeded();
    },
  ],
  [
    'before-after',
    async ({ modal }) => {
      await modal.type('username', 'rocket.cat');
      await modal.type('channel', '#general, #test');
      await modal.type('alias', 'Gif bot');
      await modal.submit();
      await modal.waitForTitle('Check the change');
    },
  ],
  [
    'result',
    async (ana) => {
      await ana.nextMessage(() => ana.modal.submit());
      await ana.modal.waitFor('detached');
      await ana.shownChanges();
    },
  ],
];

async function openPage(page: Page, url: string): Promise<ChatPage> {
  await page.goto(`${url}/?as=ana`);
  const ana = new ChatPage(page);
  await ana.composer.waitFor();
  return ana;
}

/** Takes the README's pictures of the workspace's page with the packaged app, into docs/pictures. */
async function takePictures(): Promise<void> {
  const zip = await newestZip(join(root, 'dist'));
  if (zip === undefined) throw new Error('There is no packaged app in dist: run "npm run package" first.');
  const workspace = await startWorkspace({ port: 0, zip: await readFile(zip) });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      timezoneId: 'UTC',
      reducedMotion: 'reduce',
    });
    const ana = await openPage(page, workspace.url);
    await mkdir(folder, { recursive: true });
    for (const [name, prepare] of pictures) {
      await prepare(ana);
      await page.screenshot({ path: join(folder, `${name}.png`), caret: 'hide' });
      process.stdout.write(`docs/pictures/${name}.png\n`);
    }
  } finally {
    await browser.close();
    await workspace.stop();
  }
}

takePictures().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
