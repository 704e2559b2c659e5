import { expect, test } from '@jest/globals';
import { findChromium } from './support/find-chromium';

test('where Chromium is missing, it is said how to get it', () => {
  expect(() => findChromium({ CHROMIUM_PATH: '/nowhere/chromium' })).toThrow(
    /apt-get install chromium.*CHROMIUM_PATH=/,
  );
});

test('a Chromium that is named is taken', () => {
  expect(findChromium({ CHROMIUM_PATH: __filename })).toBe(__filename);
});
