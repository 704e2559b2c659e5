import { dirname } from 'node:path';
import { version } from '@rocket.chat/apps-engine/package.json';

/**
 * The version of the Apps-Engine in this process: the project's own, or an older one from `workspace/engines`, which the
 * `paths` of the tsconfig in `TSX_TSCONFIG_PATH` select.
 */
export const engineVersion = version;

/** The folder of that engine's package. */
export const engineRoot = dirname(require.resolve('@rocket.chat/apps-engine/package.json'));
