import { at, textAt } from '../client/json';
import { type Expectation, always } from '../expectation';
import { isNotFound, report } from '../report';
import { minimalBody, update } from '../update';

/** Which integration a request refers to. */
export const lookup: readonly Expectation[] = [
  {
    title: 'An update finds an incoming integration by its id, whatever target_url is sent with it',
    source: 'B.2',
    expected: always('the one with the id'),
    async observe(server) {
      const [urls, integration] = [[server.urlFor('b2')], await server.incoming()];
      await server.outgoing({ urls });
      const answer = await update(server, integration, { target_url: String(urls[0]) });
      return at(answer.body, 'integration', '_id') === integration._id ? 'the one with the id' : report(answer);
    },
  },
  {
    title:
      'A target_url takes precedence over the id of an outgoing integration: the one with this URL is changed, or none',
    source: 'B.1',
    expected: always({ urlOfAnother: 'the other one', urlOfNone: 'none' }),
    async observe(server) {
      const url = server.urlFor('b1');
      const [requested, withUrl] = [await server.outgoing(), await server.outgoing({ urls: [url] })];
      const byUrl = await update(server, requested, { target_url: url });
      const byNone = await update(server, requested, { target_url: server.urlFor('none') });
      const names = new Map([
        [requested._id, 'the one with the id'],
        [withUrl._id, 'the other one'],
      ]);
      return {
        urlOfAnother: names.get(textAt(byUrl.body, 'integration', '_id')) ?? report(byUrl),
        urlOfNone: isNotFound(byNone) ? 'none' : report(byNone),
      };
    },
  },
  {
    title:
      'The type in the request decides, not the stored one, so that the token of an incoming integration can be changed',
    source: 'B.3',
    expected: always({ status: '200', type: 'webhook-incoming', token: 'another' }),
    async observe(server) {
      const integration = await server.incoming();
      const { integrationId = '' } = minimalBody(integration);
      const asOutgoing = { ...minimalBody(await server.outgoing()), integrationId };
      const answer = await server.admin.put('integrations.update', asOutgoing);
      const { type = 'none', token } = await server.stored(integration);
      return { status: report(answer), type, token: token === integration.token ? 'the same' : 'another' };
    },
  },
  {
    title: 'An unknown id is reported by the error text, not by its own status, for both types',
    source: 'B.4',
    expected: always({ incoming: '400 No integration found.', outgoing: '400 No integration found.' }),
    async observe(server) {
      const integrationId = server.own.nameFor('nothing');
      const incoming = await update(server, await server.incoming(), { integrationId });
      const outgoing = await update(server, await server.outgoing(), { integrationId });
      return { incoming: report(incoming), outgoing: report(outgoing) };
    },
  },
  {
    title: 'A type that only contains the name of a type passes the schema, and is refused after it',
    source: 'D.5',
    expected: always('400 Invalid integration type.'),
    async observe(server) {
      return report(await update(server, await server.incoming({ enabled: false }), { type: 'xwebhook-incomingx' }));
    },
  },
];
