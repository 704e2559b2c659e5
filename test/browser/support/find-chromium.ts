import { existsSync } from 'node:fs';

const usualPlaces = [
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

/** Where Chromium is: what CHROMIUM_PATH names, or one of the usual places. @throws an Error that says how to get it */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string {
  const { CHROMIUM_PATH: named } = environment;
  const found = (named === undefined ? usualPlaces : [named]).find((path) => existsSync(path));
  if (found === undefined) throw new Error(advice);
  return found;
}
