import { spawn } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { redirectArgument } from '../../../../workspace/engine/runtime/redirect-argument';

async function receivedArguments(...args: string[]): Promise<unknown> {
  const show = ['-e', 'console.log(JSON.stringify(process.argv.slice(1)))', '--'];
  const child = spawn(process.execPath, [...show, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  for await (const chunk of child.stdout) printed += String(chunk);
  return JSON.parse(printed);
}

test('a process gets the second argument instead of the first, until that is ended', async () => {
  const end = redirectArgument('/engine/main.ts', '/prepared/main.ts');
  expect(await receivedArguments('/engine/main.ts', '/engine/main.ts.map')).toEqual([
    '/prepared/main.ts',
    '/engine/main.ts.map',
  ]);
  end();
  expect(await receivedArguments('/engine/main.ts')).toEqual(['/engine/main.ts']);
});
