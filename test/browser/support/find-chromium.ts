import { existsSync } from 'node:fs';

const defaultPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const advice =
  'The browser tests need Chromium, and there is none here. Install it (on Debian and Ubuntu "sudo apt-get install chromium"), or name one: CHROMIUM_PATH=/path/to/chromium npm test. All other tests: npx jest --selectProjects unit core';

/** The path of Chromium: CHROMIUM_PATH, or a default path that exists. @throws an Error that says how to install it */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string {
  const { CHROMIUM_PATH: configuredPath } = environment;
  const found = (configuredPath === undefined ? defaultPaths : [configuredPath]).find((path) => existsSync(path));
  if (found === undefined) throw new Error(advice);
  return found;
}
