import { type Json, type JsonObject, pick, without } from '../client/json';
import type { Integration, LiveServer } from '../client/live-server';
import { type Expectation, always, since, unverified } from '../expectation';
import { report } from '../report';
import { minimalBody, update } from '../update';

const refusedBySchema = '400 invalid-params';

/** Returns the answers to an update without each of these fields. */
async function reportWithout(
  server: LiveServer,
  integration: Integration,
  names: readonly string[],
): Promise<JsonObject> {
  const answers: Record<string, Json> = {};
  for (const name of names) {
    answers[name] = report(await server.admin.put('integrations.update', without(minimalBody(integration), name)));
  }
  return answers;
}

const eachOf = (names: readonly string[], value: Json): JsonObject =>
  Object.fromEntries(names.map((name) => [name, value]));

const requiredOfIncoming = ['channel', 'enabled', 'name', 'scriptEnabled'];
const requiredOfOutgoing = [...requiredOfIncoming, 'event', 'username'];

/** Validation by the schemas. */
export const validation: readonly Expectation[] = [
  {
    title: 'An update of an incoming integration requires these fields, even unchanged ones',
    source: 'D.2',
    expected: always(eachOf(requiredOfIncoming, refusedBySchema)),
    observe: async (server) => reportWithout(server, await server.incoming({ enabled: false }), requiredOfIncoming),
  },
  {
    title: 'An update of an outgoing integration requires these fields, even unchanged ones',
    source: 'D.2, F.1',
    expected: always(eachOf(requiredOfOutgoing, refusedBySchema)),
    observe: async (server) => reportWithout(server, await server.outgoing(), requiredOfOutgoing),
  },
  {
    title: 'An update of an outgoing integration also requires URLs and token, which are checked after the schema',
    source: 'C.7, D.7',
    expected: always({ urls: '400 error-invalid-urls', token: '400 error-invalid-token' }),
    observe: async (server) => reportWithout(server, await server.outgoing(), ['urls', 'token']),
  },
  {
    title: 'Unknown fields of an incoming integration are accepted and not stored',
    source: 'D.2',
    expected: always({ status: '200' }),
    async observe(server) {
      const integration = await server.incoming();
      const answer = await update(server, integration, { targetChannel: 'x' });
      return { status: report(answer), ...pick(await server.stored(integration), 'targetChannel') };
    },
  },
  {
    title:
      'An update of an outgoing integration with an unknown field is refused, also with one of the document or of incoming integrations',
    source: 'A.3, D.2',
    expected: always({ targetChannel: refusedBySchema, overrideDestinationChannelEnabled: refusedBySchema }),
    async observe(server) {
      const integration = await server.outgoing();
      const documented = await update(server, integration, { targetChannel: 'x' });
      const incoming = await update(server, integration, { overrideDestinationChannelEnabled: false });
      return { targetChannel: report(documented), overrideDestinationChannelEnabled: report(incoming) };
    },
  },
  {
    title: 'A text instead of a boolean is refused up to release 8.0, and converted since 8.6',
    source: 'A.9, D.4',
    expected: since(
      { status: refusedBySchema, scriptEnabled: false },
      { '8.1': unverified, '8.6': { status: '200', scriptEnabled: true } },
    ),
    async observe(server) {
      const integration = await server.incoming();
      const answer = await update(server, integration, { scriptEnabled: 'true' });
      return { status: report(answer), ...pick(await server.stored(integration), 'scriptEnabled') };
    },
  },
  {
    title: 'Trigger words must be a list: a text is refused',
    source: 'D.6',
    expected: always(refusedBySchema),
    observe: async (server) => report(await update(server, await server.outgoing(), { triggerWords: '!go' })),
  },
  {
    title: 'Blank URLs are dropped, and texts that are no URLs are stored',
    source: 'D.7',
    expected: always({ urls: ['not a url'] }),
    async observe(server) {
      const integration = await server.outgoing();
      await update(server, integration, { urls: [' ', 'not a url'] });
      return pick(await server.stored(integration), 'urls');
    },
  },
];
