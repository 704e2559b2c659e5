import { type Json, at, isObject, textAt } from '../client/json';
import type { LiveServer } from '../client/live-server';
import type { Pushes } from './pushes';
import { waitFor } from './wait-for';

async function readEvents({ client, admin }: LiveServer): Promise<Json[] | undefined> {
  const { body } = await client.send({ method: 'GET', path: '/_workspace/events' }, admin.credentials);
  return Array.isArray(body) ? body : undefined;
}

/** Opens the pushes of the project's own stand-in; undefined for any other server. */
export async function openWorkspacePushes(server: LiveServer): Promise<Pushes | undefined> {
  if ((await readEvents(server)) === undefined) return undefined;
  return {
    answerTo: (triggerId) =>
      waitFor(async () =>
        (await readEvents(server))
          ?.map((event) => at(event, 'payload'))
          .filter(isObject)
          .find((payload) => textAt(payload, 'triggerId') === triggerId),
      ),
    close() {
      // Polling keeps nothing open.
    },
  };
}
