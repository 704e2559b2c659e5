import { type Json, type JsonObject, pick } from '../client/json';
import type { Integration, LiveServer } from '../client/live-server';
import { type Expectation, always } from '../expectation';
import { report } from '../report';
import { update } from '../update';

/** Returns the answers to an update with each of these channels. */
async function reportUpdates(
  server: LiveServer,
  integration: Integration,
  channels: Record<string, Json>,
): Promise<JsonObject> {
  const answers: Record<string, Json> = {};
  for (const [name, channel] of Object.entries(channels)) {
    answers[name] = report(await update(server, integration, { channel }));
  }
  return answers;
}

const unknown = '400 error-invalid-room';

/** Where an integration posts or listens. */
export const channels: readonly Expectation[] = [
  {
    title: 'Several rooms and users are sent as one text with commas, and stored as a list without spaces',
    source: 'E.1',
    expected: always('as typed'),
    async observe(server) {
      const [{ name }, username, integration] = [await server.room(), await server.bot(), await server.incoming()];
      await update(server, integration, { channel: ` #${name} ,@${username},#${name}` });
      const { channel = [] } = await server.stored(integration);
      const typed = [`#${name}`, `@${username}`, `#${name}`];
      return JSON.stringify(channel) === JSON.stringify(typed) ? 'as typed' : channel;
    },
  },
  {
    title: 'A room can be named by its id',
    source: 'E.1',
    expected: always('200'),
    async observe(server) {
      const [{ id }, integration] = [await server.room(), await server.incoming()];
      return report(await update(server, integration, { channel: `#${id}` }));
    },
  },
  {
    title: 'A list in place of the text is refused',
    source: 'E.1',
    expected: always('400 invalid-params'),
    async observe(server) {
      const [{ name }, integration] = [await server.room(), await server.outgoing()];
      return report(await update(server, integration, { channel: [`#${name}`] }));
    },
  },
  {
    title: 'A channel without # or @ is refused with its own error type, also an empty one after the last comma',
    source: 'E.2, E.7',
    expected: always({
      plain: '400 error-invalid-channel-start-with-chars',
      comma: '400 error-invalid-channel-start-with-chars',
    }),
    async observe(server) {
      const { name } = await server.room();
      return reportUpdates(server, await server.incoming(), { plain: name, comma: `#${name},` });
    },
  },
  {
    title: 'Rooms and users that do not exist are refused with the same error type, for both types of integration',
    source: 'E.3',
    expected: always({ incoming: { room: unknown, user: unknown }, outgoing: { room: unknown, user: unknown } }),
    async observe(server) {
      const nothing = { room: `#${server.own.nameFor('nothing')}`, user: `@${server.own.nameFor('nobody')}` };
      return {
        incoming: await reportUpdates(server, await server.incoming(), nothing),
        outgoing: await reportUpdates(server, await server.outgoing(), nothing),
      };
    },
  },
  {
    title: 'An incoming integration needs a channel',
    source: 'E.6',
    expected: always({ empty: '400 error-invalid-channel', blank: '400 error-invalid-channel' }),
    observe: async (server) => reportUpdates(server, await server.incoming(), { empty: '', blank: '  ' }),
  },
  {
    title:
      'An empty channel of an outgoing integration is stored as an empty list, which means all public channels; a blank one is refused',
    source: 'E.6',
    expected: always({ blank: '400 error-invalid-channel', empty: '200', channel: [] }),
    async observe(server) {
      const integration = await server.outgoing();
      const answers = await reportUpdates(server, integration, { blank: '  ', empty: '' });
      return { ...answers, ...pick(await server.stored(integration), 'channel') };
    },
  },
  {
    title: 'An outgoing integration can listen to all rooms of a kind, by a keyword in lower case',
    source: 'E.4',
    expected: always({
      all_public_channels: '200',
      all_private_groups: '200',
      all_direct_messages: '200',
      upperCase: unknown,
    }),
    async observe(server) {
      const kinds = ['all_public_channels', 'all_private_groups', 'all_direct_messages'];
      const named = Object.fromEntries(kinds.map((kind) => [kind, kind]));
      return reportUpdates(server, await server.outgoing(), { ...named, upperCase: 'ALL_PUBLIC_CHANNELS' });
    },
  },
];
