import { at, listAt, textAt } from '../client/json';
import { type Expectation, always, since, unverified } from '../expectation';
import { report } from '../report';
import { update } from '../update';

/** The users that integrations post as. */
export const users: readonly Expectation[] = [
  {
    title: 'The post-as user of an outgoing integration can be changed to any existing user, and its user id with it',
    source: 'G.1',
    expected: always({ username: 'the new one', userId: 'the new one' }),
    async observe(server) {
      const [integration, user] = [await server.outgoing(), await server.createUser(['user'])];
      await update(server, integration, { username: user.username });
      const { username, userId } = await server.stored(integration);
      const name = (isNew: boolean) => (isNew ? 'the new one' : 'another');
      return { username: name(username === user.username), userId: name(userId === user.id) };
    },
  },
  {
    title: 'An unknown post-as user of an outgoing integration is refused',
    source: 'G.1',
    expected: always('400 error-invalid-user'),
    async observe(server) {
      const username = server.own.nameFor('nobody');
      return report(await update(server, await server.outgoing(), { username }));
    },
  },
  {
    title: 'The post-as user of an incoming integration can be changed since release 7.6; before, the field is ignored',
    source: 'A.6, G.2',
    expected: since(
      { toAnother: 'the same', toNobody: '200' },
      { '7.6': { toAnother: 'the new one', toNobody: '400 error-invalid-post-as-user' } },
    ),
    async observe(server) {
      const [integration, user] = [await server.incoming(), await server.createUser(['bot'])];
      await update(server, integration, { username: user.username });
      const { username } = await server.stored(integration);
      const toNobody = await update(server, integration, { username: server.own.nameFor('nobody') });
      return { toAnother: username === user.username ? 'the new one' : 'the same', toNobody: report(toNobody) };
    },
  },
  {
    title: 'A post-as user without the role bot gets it, or since release 8.6 is refused',
    source: 'A.10, G.4',
    expected: since(
      { status: '200', isBot: true },
      {
        '8.0': unverified,
        '8.6': { status: '400 error-user-lacks-message-impersonate-permission', isBot: false },
      },
    ),
    async observe(server) {
      const [{ name }, user] = [await server.room(), await server.createUser(['user'])];
      const answer = await server.admin.post('integrations.create', {
        type: 'webhook-incoming',
        name: server.own.nameFor('impersonating'),
        username: user.username,
        channel: `#${name}`,
        enabled: true,
        scriptEnabled: false,
      });
      const id = textAt(answer.body, 'integration', '_id');
      if (id !== '') server.own.adopt({ kind: 'integration', id, name: textAt(answer.body, 'integration', 'name') });
      const { body } = await server.admin.get('users.info', { userId: user.id });
      return { status: report(answer), isBot: listAt(at(body, 'user'), 'roles').includes('bot') };
    },
  },
];
