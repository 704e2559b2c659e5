import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sharedFolderName } from './shared-process';

/** Creates the folder that records the workspaces and browsers which test files share. Each worker starts its own on demand. */
export default function globalSetup(): void {
  process.env[sharedFolderName] ??= mkdtempSync(join(tmpdir(), 'shared-workspaces-'));
}
