import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { prepareRuntime } from '../../../../workspace/engine/runtime/prepare-runtime';

const cache = mkdtempSync(join(tmpdir(), 'runtime-'));

afterAll(() => {
  rmSync(cache, { recursive: true, force: true });
});

test('two at once prepare one runtime, which starts without downloading anything', async () => {
  const [first, second] = await Promise.all([prepareRuntime(cache), prepareRuntime(cache)]);
  expect(second.tempFilePath).toBe(first.tempFilePath);
  expect(readdirSync(cache)).toHaveLength(1);

  const main = join(first.tempFilePath, 'deno-runtime', 'main.ts');
  const args = ['run', '--cached-only', '--no-remote', `--allow-read=${join(__dirname, '..', '..', '..', '..')}`, main];
  const config = `--config=${require.resolve('@rocket.chat/apps-engine/deno-runtime/deno.jsonc')}`;
  const started = execFileSync('deno', [...args.slice(0, 2), config, ...args.slice(2), '--subprocess', 'app'], {
    env: first.environment,
    input: '',
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  // The first message of the runtime, in msgpack.
  expect(started.toString('latin1')).toContain('ready');
});
