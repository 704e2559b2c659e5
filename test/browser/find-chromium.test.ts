import { expect, test } from '@jest/globals';
import { findChromium } from './support/find-chromium';

test('explains how to install Chromium if it is missing', () => {
  expect(() => findChromium({ CHROMIUM_PATH: '/nowhere/chromium' })).toThrow(
    /apt-get install chromium.*CHROMIUM_PATH=/,
  );
});

test('uses the Chromium named in CHROMIUM_PATH', () => {
  expect(findChromium({ CHROMIUM_PATH: __filename })).toBe(__filename);
});
