import { join } from 'node:path';
import { version } from '@rocket.chat/apps-engine/package.json';

const ownEngine = version.split('.', 2).join('.');

/** The Apps-Engine that the workspace hosts the app in: WORKSPACE_ENGINE, or the project's own. */
export const engine = process.env.WORKSPACE_ENGINE ?? ownEngine;

const tsconfig = join(__dirname, '..', '..', '..', '..', 'workspace', 'engines', engine, 'tsconfig.json');

/** The environment in which a process of the workspace takes that engine (workspace/README.md). */
export const engineEnvironment = engine === ownEngine ? {} : { TSX_TSCONFIG_PATH: tsconfig };
