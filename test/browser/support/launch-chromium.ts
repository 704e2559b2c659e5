import { type Browser, type LaunchOptions, chromium } from 'playwright-core';
import { findChromium } from './find-chromium';

/** Options for headless Chromium without its own background requests. */
export const chromiumOptions = (): LaunchOptions => ({
  executablePath: findChromium(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});

export function launchChromium(): Promise<Browser> {
  return chromium.launch(chromiumOptions());
}
