import type { StandIn, startStandIn } from '../../../../tools/live-check/stand-in';
import { releases } from '../../../../workspace/rest/releases/releases';
import type { RestDeps } from '../../../../workspace/rest/rest-context';
import { seededServer } from '../../../workspace/support/seeded-server';
import { administrator } from './with-listening';

/** The stand-in's server without the app, in this process. */
export async function inProcessStandIn(deps: Partial<RestDeps> = {}): Promise<StandIn> {
  const server = await seededServer(deps);
  const url = await server.listen({ host: 'localhost', port: 0 });
  return { url, credentials: administrator, stop: () => server.close() };
}

/** In place of a process of its own. */
export const startInProcess: typeof startStandIn = (release) => inProcessStandIn({ profile: releases[release] });
