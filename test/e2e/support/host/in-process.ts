import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { test } from '@jest/globals';
import { newestZip } from '../../../../workspace/newest-zip';
import { type Workspace, startWorkspace } from '../../../../workspace/start-workspace';
import { isProjectEngine } from './engine';

/**
 * A test with a workspace in the test's own process, so that it reaches the host and the database past the REST API. It is skipped
 * where other engines are tested: this process has the project's own.
 */
export function testInProcess(title: string, run: (workspace: Workspace) => Promise<void>, timeoutMs: number): void {
  (isProjectEngine ? test : test.skip)(
    title,
    async () => {
      const zip = await newestZip(resolve(__dirname, '..', '..', '..', '..', 'dist'));
      if (zip === undefined) throw new Error('npm run package builds the zip');
      const workspace = await startWorkspace({ port: 0, zip: await readFile(zip) });
      try {
        await run(workspace);
      } finally {
        await workspace.stop();
      }
    },
    timeoutMs,
  );
}
