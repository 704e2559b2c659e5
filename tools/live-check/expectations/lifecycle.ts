import { setTimeout as pause } from 'node:timers/promises';
import { type Json, type JsonObject, textAt } from '../client/json';
import type { LiveAnswer } from '../client/live-client';
import type { Integration, LiveServer } from '../client/live-server';
import { type Expectation, always } from '../expectation';
import { report } from '../report';
import { minimalBody, update } from '../update';

const remove = (server: LiveServer, integrationId: string, type: Json): Promise<LiveAnswer> =>
  server.admin.post('integrations.remove', { type, integrationId });

const get = (server: LiveServer, integrationId: string, query: Record<string, string> = {}): Promise<LiveAnswer> =>
  server.admin.get('integrations.get', { integrationId, ...query });

async function removeAndReport(server: LiveServer, integration: Integration, type: Json): Promise<JsonObject> {
  const { _id: id } = integration;
  const answer = await remove(server, id, type);
  const afterRemoval = await get(server, id);
  if (afterRemoval.status !== 200) server.own.forget({ kind: 'integration', id, name: '' });
  const answered = textAt(answer.body, 'integration', '_id') === id;
  return { status: report(answer), answered, afterwards: report(afterRemoval) };
}

const isGone = '400 The integration does not exists.';
const asRemoved = { status: '200', answered: true, afterwards: isGone };

/** Fields that only the server writes and an update must not contain (docs/rocketchat/rest-api.md, C.9). */
const serverFields = /^_|^(?:userId|scriptCompiled|scriptError)$/;

/** Fields that other expectations check. */
const ignoredFields = /^_|^token$/;

/** Returns the fields that differ after an integration was read and sent back. Releases 7 and 8 write null for missing fields. */
async function fieldsChangedByRoundTrip(server: LiveServer, integration: Integration): Promise<string[]> {
  const before = await server.stored(integration);
  const sent = Object.fromEntries(Object.entries(before).filter(([name]) => !serverFields.test(name)));
  await update(server, integration, { ...sent, ...minimalBody(integration) });
  const after = await server.stored(integration);
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !ignoredFields.test(name),
  );
  return names.filter((name) => JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null));
}

/** Creating, reading and removing integrations. */
export const lifecycle: readonly Expectation[] = [
  {
    title: 'A new incoming integration gets a token of 48 characters; a new outgoing one has the token of the request',
    source: 'K.5',
    expected: always({ incoming: 48, outgoing: 'a token of ours' }),
    async observe(server) {
      const { token = '' } = await server.incoming();
      const outgoing = await server.stored(await server.outgoing({ token: 'a token of ours' }));
      return { incoming: textAt({ token }, 'token').length, outgoing: outgoing.token ?? 'none' };
    },
  },
  {
    title:
      'A single integration can be read with its creator as a parameter, and is not found with another creator or id',
    source: 'J.3',
    expected: always({ byCreator: '200', byAnother: isGone, unknown: isGone }),
    async observe(server) {
      const { _id, _createdBy } = await server.incoming();
      const byCreator = await get(server, _id, { createdBy: textAt(_createdBy, '_id') });
      const byAnother = await get(server, _id, { createdBy: 'nobody' });
      const unknown = await get(server, server.own.nameFor('nothing'));
      return { byCreator: report(byCreator), byAnother: report(byAnother), unknown: report(unknown) };
    },
  },
  {
    title:
      'A document can be sent back without the fields that only the server writes, with its channel as text, and changes nothing',
    source: 'C.9',
    expected: always({ incoming: [], outgoing: [] }),
    async observe(server) {
      const incoming = await server.incoming({ alias: 'Jim', emoji: ':ghost:' });
      const outgoing = await server.outgoing({ alias: 'Jim', triggerWords: ['!go'] });
      return {
        incoming: await fieldsChangedByRoundTrip(server, incoming),
        outgoing: await fieldsChangedByRoundTrip(server, outgoing),
      };
    },
  },
  {
    title:
      'Removing an integration returns its former document; the type in the request does not matter for an outgoing one',
    source: 'K.6',
    expected: always({ incoming: asRemoved, outgoing: asRemoved, outgoingAsIncoming: asRemoved }),
    async observe(server) {
      return {
        incoming: await removeAndReport(server, await server.incoming(), 'webhook-incoming'),
        outgoing: await removeAndReport(server, await server.outgoing(), 'webhook-outgoing'),
        outgoingAsIncoming: await removeAndReport(server, await server.outgoing(), 'webhook-incoming'),
      };
    },
  },
  {
    title: 'Removing and updating an unknown integration have the same error',
    source: 'B.4',
    expected: always('400 No integration found.'),
    observe: async (server) => report(await remove(server, server.own.nameFor('nothing'), 'webhook-incoming')),
  },
  {
    title: 'The server writes who changed an integration last, and when',
    source: 'C',
    expected: always({ by: 'the user of the token', at: 'later' }),
    async observe(server) {
      const integration = await server.incoming();
      const before = Date.parse(textAt(await server.stored(integration), '_updatedAt'));
      await pause(5);
      await update(server, integration);
      const after = await server.stored(integration);
      const isOurs = textAt(after, '_updatedBy', '_id') === server.admin.credentials?.userId;
      return {
        by: isOurs ? 'the user of the token' : 'another',
        at: Date.parse(textAt(after, '_updatedAt')) > before ? 'later' : 'not later',
      };
    },
  },
];
