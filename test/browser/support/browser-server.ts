import { chromium } from 'playwright-core';
import { chromiumOptions } from './launch-chromium';

/** Runs Chromium until the process is ended, and prints the address that tests connect to. */
void chromium.launchServer(chromiumOptions()).then((server) => {
  process.stdout.write(`Ready: ${server.wsEndpoint()}\n`);
});
