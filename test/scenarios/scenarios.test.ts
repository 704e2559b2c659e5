import { expect, test } from '@jest/globals';
import { commands } from '../../src/i18n/en/commands';
import { scenarios } from './scenarios';

test.each(Object.keys(commands))('%s has at least one ordinary and three rejected scenarios', (command) => {
  const count = (kind: string): number =>
    scenarios.filter((scenario) => scenario.command === command && scenario.kind === kind).length;
  expect(count('ordinary')).toBeGreaterThanOrEqual(1);
  expect(count('rejected')).toBeGreaterThanOrEqual(3);
});
