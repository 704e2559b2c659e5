import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newestZip } from '../workspace/newest-zip';
import { startWorkspace } from '../workspace/start-workspace';
import { changeByCommand, changeByForm, changeWithoutPermission } from './demo/chapters';
import { createTranscript } from './demo/transcript';

/** `npm run demo`: shows the main tasks in the real engine, and fails if a result is wrong. */
async function demo(): Promise<void> {
  const path = await newestZip(join(__dirname, '..', 'dist'));
  if (path === undefined) throw new Error('There is no packaged app in dist: run "npm run package" first.');
  const workspace = await startWorkspace({ port: 0, zip: await readFile(path) });
  const transcript = createTranscript();
  try {
    for (const chapter of [changeByCommand, changeByForm, changeWithoutPermission])
      await chapter({ url: workspace.url, transcript });
  } finally {
    await workspace.stop();
  }
  const failures = transcript.failures();
  if (failures.length > 0)
    throw new Error(`Not as it should be:\n${failures.map((failure) => `- ${failure}`).join('\n')}`);
  console.log('\nAll as it should be.');
}

demo().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
