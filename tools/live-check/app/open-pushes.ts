import type { LiveServer } from '../client/live-server';
import { Unaskable } from '../unaskable';
import { type Socket, openDdpPushes } from './ddp-pushes';
import type { Pushes } from './pushes';
import { openWorkspacePushes } from './workspace-pushes';

type SocketClass = new (address: string) => Socket;

const isSocketClass = (value: unknown): value is SocketClass => typeof value === 'function';

/**
 * What a server pushes to the user of the run: an app has no other way to open a form.
 *
 * @throws Unaskable where it cannot be heard
 */
export async function openPushes(server: LiveServer): Promise<Pushes> {
  const { admin, url } = server;
  const ofWorkspace = await openWorkspacePushes(server);
  if (ofWorkspace !== undefined) return ofWorkspace;
  const WebSocket: unknown = Reflect.get(globalThis, 'WebSocket');
  if (!isSocketClass(WebSocket) || admin.credentials === undefined) {
    throw new Unaskable(
      'The form is pushed over a websocket, which this Node.js does not have (20: --experimental-websocket).',
    );
  }
  return openDdpPushes(new WebSocket(`${url.replace(/^http/, 'ws')}/websocket`), admin.credentials);
}
