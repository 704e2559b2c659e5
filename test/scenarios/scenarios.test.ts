import { expect, test } from '@jest/globals';
import { commands } from '../../src/i18n/en/commands';
import { ways } from './scenarios';

test.each(Object.keys(commands))('%s has an ordinary way and three wrong ones at least', (command) => {
  const count = (kind: string): number => ways.filter((way) => way.command === command && way.kind === kind).length;
  expect(count('ordinary')).toBeGreaterThanOrEqual(1);
  expect(count('wrong')).toBeGreaterThanOrEqual(3);
});
