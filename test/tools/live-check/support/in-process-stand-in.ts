import type { StandIn, startStandIn } from '../../../../tools/live-check/stand-in';
import { releases } from '../../../../workspace/rest/releases/releases';
import type { RestDeps } from '../../../../workspace/rest/rest-context';
import { seededServer } from '../../../workspace/support/seeded-server';
import { administrator } from './with-listening';

/** Starts the stand-in's server in this process, without the app. */
export async function inProcessStandIn(deps: Partial<RestDeps> = {}): Promise<StandIn> {
  const server = await seededServer(deps);
  const url = await server.listen({ host: 'localhost', port: 0 });
  return { url, credentials: administrator, stop: () => server.close() };
}

/** Starts the stand-in in this process instead of a separate one. */
export const startInProcess: typeof startStandIn = (release) => inProcessStandIn({ profile: releases[release] });
