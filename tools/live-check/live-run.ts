import { type Credentials, createLiveClient } from './client/live-client';
import { type LiveServer, createLiveServer } from './client/live-server';
import { createSession } from './client/session';
import { type CleanUp, cleanUp } from './own/clean-up';
import { createOwnThings } from './own/own-things';
import { preflight } from './preflight';

/** A run of the check against one server. */
export interface LiveRun {
  readonly server: LiveServer;
  /** The version in the server's spelling. */
  readonly versionText: string;
  /** Removes everything that was created, even after the run was aborted. */
  finish(): Promise<CleanUp>;
}

interface Target {
  /** Without a trailing slash. */
  readonly url: string;
  readonly credentials: Credentials;
}

/**
 * Checks that a run is possible, and returns it. Nothing is created yet.
 *
 * @param signal aborts the run: later requests reject
 * @param prefix of the names that belong to the run; a new one by default
 * @throws CliError
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
