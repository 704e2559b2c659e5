import { expect, test } from '@jest/globals';
import { matchingCommands } from '../../../../../workspace/web/src/chat/matching-commands';

const named = (command: string) => ({ command, params: '', description: '', appId: 'a' });
const commands = [named('integrations'), named('integration-update'), named('help')];

test.each([
  ['/', ['integrations', 'integration-update', 'help']],
  ['/integ', ['integrations', 'integration-update']],
  ['/INTEG', ['integrations', 'integration-update']],
  ['/integrations', ['integrations']],
  ['/integrations ', []],
  ['/integrations list', []],
  ['/nothing', []],
  ['integ', []],
  [' /integ', []],
  ['', []],
])('%p offers %p', (text, expected) => {
  expect(matchingCommands(commands, text).map(({ command }) => command)).toEqual(expected);
});
