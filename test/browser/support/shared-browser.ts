import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { sharedProcess } from '../../e2e/support/host/shared-process';
import { launchChromium } from './launch-chromium';

/** Connects to the Chromium that all files of tests share which one worker runs. Closing it closes what was opened through it. */
export async function sharedBrowser(): Promise<Browser> {
  const ready = /^Ready: (.*)$/m;
  const printed = await sharedProcess('browser', { file: join(__dirname, 'browser-server.ts'), ready });
  if (printed === undefined) return launchChromium();
  return chromium.connect(ready.exec(printed)?.[1] ?? '');
}
