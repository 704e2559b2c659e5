import { textAt } from '../client/json';
import { type Expectation, always } from '../expectation';
import { report } from '../report';
import { update } from '../update';

/** Tokens of integrations. */
export const tokens: readonly Expectation[] = [
  {
    title: 'The token of an outgoing integration is stored as it was sent',
    source: 'C.7',
    expected: always({ oldAgain: 'kept', new: 'replaced' }),
    async observe(server) {
      const integration = await server.outgoing();
      const originalToken = textAt(integration, 'token');
      await update(server, integration);
      const { token: kept } = await server.stored(integration);
      const newToken = `${originalToken}-fresh`;
      await update(server, integration, { token: newToken });
      const { token: replaced } = await server.stored(integration);
      return {
        oldAgain: kept === originalToken ? 'kept' : 'another',
        new: replaced === newToken ? 'replaced' : 'another',
      };
    },
  },
  {
    title: 'A blank token of an outgoing integration is refused',
    source: 'C.7',
    expected: always({ empty: '400 error-invalid-token', blank: '400 error-invalid-token' }),
    async observe(server) {
      const integration = await server.outgoing();
      const empty = await update(server, integration, { token: '' });
      return { empty: report(empty), blank: report(await update(server, integration, { token: ' ' })) };
    },
  },
  {
    title: 'A token in an update of an incoming integration is ignored',
    source: 'C.7',
    expected: always('kept'),
    async observe(server) {
      const integration = await server.incoming();
      await update(server, integration, { token: 'another' });
      const { token } = await server.stored(integration);
      return token !== undefined && token === integration.token ? 'kept' : 'replaced';
    },
  },
];
