import { type Json, isObject, listAt, pick, textAt } from '../client/json';
import type { LiveAnswer } from '../client/live-client';
import type { Integration, LiveServer } from '../client/live-server';
import { type Expectation, always } from '../expectation';
import { update } from '../update';

/** Calls the webhook like an external service. */
const call = (server: LiveServer, integration: Integration, text: string): Promise<LiveAnswer> =>
  server.client.send({
    method: 'POST',
    path: `/hooks/${integration._id}/${textAt(integration, 'token')}`,
    body: { text },
  });

/** Finds the message with this text in the room of the run. */
async function findPosted(server: LiveServer, text: string): Promise<Json> {
  const { id } = await server.room();
  const { body } = await server.admin.get('channels.messages', { roomId: id });
  const found = listAt(body, 'messages').find((message) => textAt(message, 'msg') === text);
  return isObject(found) ? found : {};
}

/** Calls of incoming webhooks. */
export const hooks: readonly Expectation[] = [
  {
    title: 'A call of an incoming webhook posts to its room under its alias',
    source: 'H; vectors',
    expected: always({ status: 200, body: { success: true }, message: { alias: 'Jim' } }),
    async observe(server) {
      const [integration, text] = [await server.incoming({ alias: 'Jim' }), server.own.nameFor('hello')];
      const { status, body } = await call(server, integration, text);
      return { status, body, message: pick(await findPosted(server, text), 'alias') };
    },
  },
  {
    title: 'After an update the webhook has the same address and posts under the new alias',
    source: 'C.7',
    expected: always({ status: 200, message: { alias: 'Jane' } }),
    async observe(server) {
      const [integration, text] = [await server.incoming({ alias: 'Jim' }), server.own.nameFor('hello')];
      await update(server, integration, { alias: 'Jane' });
      const { status } = await call(server, integration, text);
      return { status, message: pick(await findPosted(server, text), 'alias') };
    },
  },
];
