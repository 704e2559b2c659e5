import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { rcApps } from './rc-apps';
import { stageApp } from './stage-app';

const usage = 'npm run deploy -- --url https://chat.example.com --userId ID --token TOKEN [--update]';

/** `npm run deploy`: packages the app and installs it on a server, or with `--update` replaces the installed one. */
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
  const stagedFolder = await stageApp(root);
  const args = ['deploy', '--url', url, '--userid', userId, '--token', token, ...(update ? ['--update'] : [])];
  try {
    console.log(await rcApps(root, stagedFolder, args));
  } finally {
    await rm(stagedFolder, { recursive: true, force: true });
  }
}

deploy().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
