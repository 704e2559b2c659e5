import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { sharedProcess } from '../../e2e/support/host/shared-process';
import { launchChromium } from './launch-chromium';

/** Connects to the Chromium that all test files of a worker share. Closing it closes only what this connection opened. */
export async function sharedBrowser(): Promise<Browser> {
  const ready = /^Ready: (.*)$/m;
  const printed = await sharedProcess('browser', { file: join(__dirname, 'browser-server.ts'), ready });
  if (printed === undefined) return launchChromium();
  return chromium.connect(ready.exec(printed)?.[1] ?? '');
}
