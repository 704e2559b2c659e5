import { type JsonObject, at, pick } from '../client/json';
import { type Expectation, always, notKnown, since } from '../expectation';
import { report } from '../report';
import { update } from '../update';

const look = { alias: 'Jim', avatar: 'https://example.invalid/a.png', emoji: ':ghost:' };
const script = 'class Script { process_incoming_request() { return {}; } }';

const ofOutgoing = {
  ...look,
  triggerWords: ['!go'],
  triggerWordAnywhere: true,
  runOnEdits: true,
  retryFailedCalls: true,
  retryCount: 3,
  retryDelay: 'powers-of-two',
};

const emptied = (fields: JsonObject): JsonObject => Object.fromEntries(Object.keys(fields).map((name) => [name, null]));

/** What an update makes of what it leaves out, or clears. */
export const omission: readonly Expectation[] = [
  {
    title: 'What an update of an incoming integration may leave out is kept, but emptied by release 7',
    source: 'C',
    expected: since(
      { ...look, script },
      { '7.0': notKnown, '7.7': emptied({ ...look, script }), '8.0': { ...look, script } },
    ),
    async observe(server) {
      const integration = await server.incoming({ ...look, script });
      await update(server, integration);
      return pick(await server.stored(integration), ...Object.keys(look), 'script');
    },
  },
  {
    title: 'What an update of an outgoing integration may leave out is kept by release 6, and emptied since',
    source: 'A.4, C',
    expected: since(ofOutgoing, { '7.0': notKnown, '7.7': emptied(ofOutgoing) }),
    async observe(server) {
      const integration = await server.outgoing(ofOutgoing);
      await update(server, integration);
      return pick(await server.stored(integration), ...Object.keys(ofOutgoing));
    },
  },
  {
    title: 'Whether callers may choose the channel stays as it was where an update does not say it',
    source: 'C.2',
    expected: always({ overrideDestinationChannelEnabled: true }),
    async observe(server) {
      const integration = await server.incoming({ overrideDestinationChannelEnabled: true });
      await update(server, integration);
      return pick(await server.stored(integration), 'overrideDestinationChannelEnabled');
    },
  },
  {
    title: 'An empty text clears an alias and is stored as it is, and so is a null',
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
    title: 'A skipTranspile that is not said is stored as false, since release 8.4 knows it',
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
    title: 'An answer holds the integration as it is stored then',
    source: 'C',
    expected: always({ status: '200', alias: 'Jim' }),
    async observe(server) {
      const answer = await update(server, await server.incoming(), { alias: 'Jim' });
      return { status: report(answer), ...pick(at(answer.body, 'integration'), 'alias') };
    },
  },
];
