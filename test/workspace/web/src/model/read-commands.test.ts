import { expect, test } from '@jest/globals';
import { readCommands } from '../../../../../workspace/web/src/model/read-commands';

const command = { command: 'hello', params: 'app-a.params', description: 'app-a.description', appId: 'a' };
const languages = {
  apps: [
    { id: 'b', languages: { en: { params: 'of another app' } } },
    { id: 'a', languages: { en: { params: 'WHO' }, de: { description: 'Grüßt' } } },
  ],
};

test('commands have their own app’s English texts, and keys without a text stay as they are', () => {
  expect(readCommands({ commands: [command] }, languages)).toEqual([{ ...command, params: 'WHO' }]);
});

test.each([
  ['nothing', undefined, undefined],
  ['a refusal', { success: false }, 'Not Found'],
  ['something else', { commands: [null, 'x', {}] }, { apps: [null, { id: 'a' }, { id: 'a', languages: {} }] }],
])('%s gives no commands', (_, list, texts) => {
  expect(readCommands(list, texts)).toEqual([]);
});

test('commands are listed even without texts', () => {
  expect(readCommands({ commands: [command] }, { apps: [] })).toEqual([command]);
});
