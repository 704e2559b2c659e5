import { type JsonObject, at, pick } from '../client/json';
import { type Expectation, always, since, unverified } from '../expectation';
import { report } from '../report';
import { update } from '../update';

const appearance = { alias: 'Jim', avatar: 'https://example.invalid/a.png', emoji: ':ghost:' };
const script = 'class Script { process_incoming_request() { return {}; } }';

const outgoingOptions = {
  ...appearance,
  triggerWords: ['!go'],
  triggerWordAnywhere: true,
  runOnEdits: true,
  retryFailedCalls: true,
  retryCount: 3,
  retryDelay: 'powers-of-two',
};

const emptied = (fields: JsonObject): JsonObject => Object.fromEntries(Object.keys(fields).map((name) => [name, null]));

/** What an update does to fields that it omits or clears. */
export const omission: readonly Expectation[] = [
  {
    title:
      'Optional fields that an update of an incoming integration leaves out are kept, except by release 7, which empties them',
    source: 'C',
    expected: since(
      { ...appearance, script },
      { '7.0': unverified, '7.7': emptied({ ...appearance, script }), '8.0': { ...appearance, script } },
    ),
    async observe(server) {
      const integration = await server.incoming({ ...appearance, script });
      await update(server, integration);
      return pick(await server.stored(integration), ...Object.keys(appearance), 'script');
    },
  },
  {
    title:
      'Optional fields that an update of an outgoing integration leaves out are kept by release 6, and emptied since',
    source: 'A.4, C',
    expected: since(outgoingOptions, { '7.0': unverified, '7.7': emptied(outgoingOptions) }),
    async observe(server) {
      const integration = await server.outgoing(outgoingOptions);
      await update(server, integration);
      return pick(await server.stored(integration), ...Object.keys(outgoingOptions));
    },
  },
  {
    title: 'overrideDestinationChannelEnabled is kept if an update leaves it out',
    source: 'C.2',
    expected: always({ overrideDestinationChannelEnabled: true }),
    async observe(server) {
      const integration = await server.incoming({ overrideDestinationChannelEnabled: true });
      await update(server, integration);
      return pick(await server.stored(integration), 'overrideDestinationChannelEnabled');
    },
  },
  {
    title: 'An empty text and null clear an alias, and are stored as they are',
    source: 'C.8',
    expected: always({ emptyText: '', null: null }),
    async observe(server) {
      const integration = await server.incoming({ alias: 'Jim' });
      await update(server, integration, { alias: '' });
      const { alias: emptyText = 'none' } = await server.stored(integration);
      await update(server, integration, { alias: null });
      const { alias = 'none' } = await server.stored(integration);
      return { emptyText, null: alias };
    },
  },
  {
    title: 'Since release 8.4, a missing skipTranspile is stored as false',
    source: 'A.8, C.1',
    expected: since({}, { '8.4': { skipTranspile: false } }),
    async observe(server) {
      const integration = await server.incoming();
      await update(server, integration, { skipTranspile: true });
      await update(server, integration);
      return pick(await server.stored(integration), 'skipTranspile');
    },
  },
  {
    title: 'The answer to an update contains the integration as it is stored',
    source: 'C',
    expected: always({ status: '200', alias: 'Jim' }),
    async observe(server) {
      const answer = await update(server, await server.incoming(), { alias: 'Jim' });
      return { status: report(answer), ...pick(at(answer.body, 'integration'), 'alias') };
    },
  },
];
