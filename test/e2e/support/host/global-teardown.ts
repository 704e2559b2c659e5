import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sharedFolderName } from './shared-process';

/** Ends the workspaces and browsers that test files shared. */
export default function globalTeardown(): void {
  const folder = process.env[sharedFolderName];
  // Each jest project calls this once.
  if (folder === undefined || !existsSync(folder)) return;
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.pid')))
    process.kill(Number(readFileSync(join(folder, file), 'utf8')), 'SIGTERM');
  rmSync(folder, { recursive: true });
}
