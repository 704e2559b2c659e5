import { dirname } from 'node:path';
import { version } from '@rocket.chat/apps-engine/package.json';

/**
 * The Apps-Engine that this process runs: the project's own, or the older one that the `paths` of the tsconfig in
 * `TSX_TSCONFIG_PATH` put in its place (`workspace/engines`).
 */
export const engineVersion = version;

/** The folder of that engine's package. */
export const engineRoot = dirname(require.resolve('@rocket.chat/apps-engine/package.json'));
