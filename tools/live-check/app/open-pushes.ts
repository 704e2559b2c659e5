import type { LiveServer } from '../client/live-server';
import { NotApplicableError } from '../not-applicable-error';
import { type Socket, openDdpPushes } from './ddp-pushes';
import type { Pushes } from './pushes';
import { openWorkspacePushes } from './workspace-pushes';

type SocketClass = new (address: string) => Socket;

const isSocketClass = (value: unknown): value is SocketClass => typeof value === 'function';

/**
 * Opens the stream of what a server pushes to the user of the run: an app has no other way to open a form.
 *
 * @throws NotApplicableError if there is no way to receive it
 */
export async function openPushes(server: LiveServer): Promise<Pushes> {
  const { admin, url } = server;
  const workspacePushes = await openWorkspacePushes(server);
  if (workspacePushes !== undefined) return workspacePushes;
  const WebSocket: unknown = Reflect.get(globalThis, 'WebSocket');
  if (!isSocketClass(WebSocket) || admin.credentials === undefined) {
    throw new NotApplicableError(
      'The form is pushed over a websocket, which this Node.js does not have (20: --experimental-websocket).',
    );
  }
  return openDdpPushes(new WebSocket(`${url.replace(/^http/, 'ws')}/websocket`), admin.credentials);
}
