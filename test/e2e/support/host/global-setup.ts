import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sharedFolderName } from './shared-process';

/** Makes room for the notes about workspaces and browsers that files of tests share; each worker starts its own when it needs one. */
export default function globalSetup(): void {
  process.env[sharedFolderName] ??= mkdtempSync(join(tmpdir(), 'shared-workspaces-'));
}
