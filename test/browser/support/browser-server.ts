import { chromium } from 'playwright-core';
import { chromiumOptions } from './launch-chromium';

/** Runs Chromium until it is told to end, and prints where tests connect to it. */
void chromium.launchServer(chromiumOptions()).then((server) => {
  process.stdout.write(`Ready: ${server.wsEndpoint()}\n`);
});
