import { join } from 'node:path';
import { version } from '@rocket.chat/apps-engine/package.json';

const projectEngine = version.split('.', 2).join('.');

/** The Apps-Engine that the workspace hosts the app in: WORKSPACE_ENGINE, or the project's own. */
export const engine = process.env.WORKSPACE_ENGINE ?? projectEngine;

export const isProjectEngine = engine === projectEngine;

const tsconfig = join(__dirname, '..', '..', '..', '..', 'workspace', 'engines', engine, 'tsconfig.json');

/** The environment variables that make a workspace process use that engine (workspace/README.md). */
export const engineEnvironment = isProjectEngine ? {} : { TSX_TSCONFIG_PATH: tsconfig };
