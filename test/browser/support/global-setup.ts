import { existsSync } from 'node:fs';
import { join } from 'node:path';
import shareWorkspaces from '../../e2e/support/host/global-setup';
import { findChromium } from './find-chromium';

/** Says at once what is missing, rather than in each test. */
export default function globalSetup(): void {
  shareWorkspaces();
  findChromium();
  const page = join(__dirname, '..', '..', '..', 'workspace', 'web', 'dist', 'index.html');
  if (!existsSync(page)) throw new Error('The page is not built: run "npm run web" first.');
}
