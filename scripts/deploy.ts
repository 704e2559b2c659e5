import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { rcApps } from './rc-apps';
import { stageApp } from './stage-app';

const usage = 'npm run deploy -- --url https://chat.example.com --userId ID --token TOKEN [--update]';

/** `npm run deploy`: packages the app's own files and installs them on a server, or with `--update` replaces what is installed there. */
async function deploy(): Promise<void> {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      userId: { type: 'string' },
      token: { type: 'string' },
      update: { type: 'boolean', default: false },
    },
  });
  const { url, userId, token, update } = values;
  if (url === undefined || userId === undefined || token === undefined) throw new Error(usage);
  const root = resolve(__dirname, '..');
  const stage = await stageApp(root);
  const args = ['deploy', '--url', url, '--userid', userId, '--token', token, ...(update ? ['--update'] : [])];
  try {
    console.log(await rcApps(root, stage, args));
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

deploy().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
