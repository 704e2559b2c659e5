import { setTimeout as pause } from 'node:timers/promises';
import { type Json, at, listAt, pick, textAt } from '../client/json';
import type { Integration, LiveServer } from '../client/live-server';
import { type Expectation, always, since } from '../expectation';
import { report } from '../report';

const newestFirst = { sort: JSON.stringify({ _createdAt: -1 }), count: '100' };

/** Creates two integrations with different creation times. */
async function createTwoInOrder(server: LiveServer): Promise<{ first: Integration; second: Integration }> {
  const first = await server.outgoing();
  await pause(5);
  return { first, second: await server.incoming() };
}

const idsIn = (body: Json): string[] => listAt(body, 'integrations').map((integration) => textAt(integration, '_id'));

/** `integrations.list` */
export const lists: readonly Expectation[] = [
  {
    title: 'A list is paged, with its offset, its count and the total',
    source: 'K.1',
    expected: always({ status: '200', offset: 1, count: 1, items: 1, length: 1, totalIsEnough: true }),
    async observe(server) {
      await createTwoInOrder(server);
      const answer = await server.admin.get('integrations.list', { ...newestFirst, offset: '1', count: '1' });
      const { body } = answer;
      const total = at(body, 'total');
      return {
        status: report(answer),
        ...pick(body, 'offset', 'count', 'items'),
        length: listAt(body, 'integrations').length,
        totalIsEnough: typeof total === 'number' && total >= 2,
      };
    },
  },
  {
    title: 'A list can be sorted by the time of creation, newest first',
    source: 'K.2',
    expected: always(['the second', 'the first']),
    async observe(server) {
      const { first, second } = await createTwoInOrder(server);
      const { body } = await server.admin.get('integrations.list', newestFirst);
      const names = new Map([
        [first._id, 'the first'],
        [second._id, 'the second'],
      ]);
      return idsIn(body).flatMap((id) => names.get(id) ?? []);
    },
  },
  {
    title: 'A sort without a direction is refused',
    source: 'K.2',
    expected: always(400),
    async observe({ admin }) {
      return (await admin.get('integrations.list', { sort: JSON.stringify({ name: 'up' }) })).status;
    },
  },
  {
    title: 'A list is filtered by a part of the name in any case, and by type, since release 7',
    source: 'K.3',
    expected: since(
      { byName: ['it', 'another'], byType: ['it', 'another'] },
      { '7.0': { byName: ['it'], byType: ['it'] } },
    ),
    async observe(server) {
      const { first: unmatched, second: matching } = await createTwoInOrder(server);
      const names = new Map([
        [matching._id, 'it'],
        [unmatched._id, 'another'],
      ]);
      const found = async (filter: Record<string, string>) => {
        const { body } = await server.admin.get('integrations.list', { ...newestFirst, ...filter });
        return idsIn(body).flatMap((id) => names.get(id) ?? []);
      };
      return {
        byName: await found({ name: textAt(matching, 'name').slice(3).toUpperCase() }),
        byType: await found({ type: 'webhook-incoming' }),
      };
    },
  },
  {
    title: 'Unknown parameters of a list are refused since release 7',
    source: 'K.3',
    expected: since(200, { '7.0': 400 }),
    observe: async ({ admin }) => (await admin.get('integrations.list', { count: '1', unheardOf: 'x' })).status,
  },
  {
    title: 'Release 6 applies the parameter query, later releases ignore it',
    source: 'K.3',
    expected: since('nothing else', { '7.0': 'others too' }),
    async observe(server) {
      const { first, second } = await createTwoInOrder(server);
      const query = JSON.stringify({ _id: first._id });
      const { body } = await server.admin.get('integrations.list', { ...newestFirst, query });
      return idsIn(body).includes(second._id) ? 'others too' : 'nothing else';
    },
  },
  {
    title: 'Lists and single integrations show secrets of both types to users who may manage them',
    source: 'C.7, K.4',
    expected: always({ list: true, single: true }),
    async observe(server) {
      const { second } = await createTwoInOrder(server);
      const { body } = await server.admin.get('integrations.list', newestFirst);
      const listed = listAt(body, 'integrations').find((integration) => textAt(integration, '_id') === second._id);
      const showsToken = (document: Json | undefined) => textAt(document, 'token').length === 48;
      return { list: showsToken(listed), single: showsToken(await server.stored(second)) };
    },
  },
];
