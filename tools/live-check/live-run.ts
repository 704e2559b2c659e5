import { type Credentials, createLiveClient } from './client/live-client';
import { type LiveServer, createLiveServer } from './client/live-server';
import { createSession } from './client/session';
import { type CleanUp, cleanUp } from './own/clean-up';
import { createOwnThings } from './own/own-things';
import { preflight } from './preflight';

/** A server that is being asked. */
export interface LiveRun {
  readonly server: LiveServer;
  /** As the server writes its version. */
  readonly versionText: string;
  /** Removes whatever was created, also once the run is told to end. */
  finish(): Promise<CleanUp>;
}

interface Target {
  /** Without a slash at its end. */
  readonly url: string;
  readonly credentials: Credentials;
}

/**
 * Makes sure that a server can be asked; nothing is created yet.
 *
 * @param signal ends the run: what is asked then rejects
 * @param prefix of the names that count as the run's own; a new one where left out
 * @throws PlainFailure
 */
export async function beginRun({ url, credentials }: Target, signal?: AbortSignal, prefix?: string): Promise<LiveRun> {
  const own = createOwnThings(prefix);
  const client = createLiveClient({ url, own, ...(signal && { signal }) });
  const { admin, version, versionText } = await preflight(client, credentials);
  return {
    server: createLiveServer({ url, client, own, version }, admin),
    versionText,
    finish: () => cleanUp(createSession(createLiveClient({ url, own }), credentials), own),
  };
}
