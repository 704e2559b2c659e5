import { pick } from '../client/json';
import { type Expectation, always, since, unverified } from '../expectation';
import { report } from '../report';
import { update } from '../update';

/** The events of outgoing integrations, and their retries. */
export const events: readonly Expectation[] = [
  {
    title: 'Blank trigger words are dropped',
    source: 'D.6',
    expected: always({ triggerWords: ['!go'] }),
    async observe(server) {
      const integration = await server.outgoing();
      await update(server, integration, { triggerWords: [' ', '!go'] });
      return pick(await server.stored(integration), 'triggerWords');
    },
  },
  {
    title: 'Trigger words are ignored for other events than messages: release 6 keeps the old ones, 7 and 8 empty them',
    source: 'D.6',
    expected: since({ triggerWords: ['!old'] }, { '7.0': unverified, '7.7': { triggerWords: null } }),
    async observe(server) {
      const integration = await server.outgoing({ triggerWords: ['!old'] });
      await update(server, integration, { event: 'fileUploaded', triggerWords: ['!new'] });
      return pick(await server.stored(integration), 'triggerWords');
    },
  },
  {
    title: 'The channel is required for an event of the whole workspace, and ignored',
    source: 'F.1, F.2',
    expected: always({ event: 'roomCreated', channel: [] }),
    async observe(server) {
      const integration = await server.outgoing();
      await update(server, integration, { event: 'roomCreated' });
      return pick(await server.stored(integration), 'event', 'channel');
    },
  },
  {
    title: 'The event userCreated needs a target room, which need not exist',
    source: 'F.3',
    expected: always({ without: '400 error-invalid-targetRoom', with: '200' }),
    async observe(server) {
      const integration = await server.outgoing();
      const event = { event: 'userCreated' };
      const without = await update(server, integration, event);
      const targetRoom = `#${server.own.nameFor('nothing')}`;
      return { without: report(without), with: report(await update(server, integration, { ...event, targetRoom })) };
    },
  },
  {
    title: 'An unknown event is refused, also a known one in another case',
    source: 'F.4',
    expected: always({ unknown: '400 error-invalid-event-type', lowerCase: '400 error-invalid-event-type' }),
    async observe(server) {
      const integration = await server.outgoing();
      const unknown = await update(server, integration, { event: 'nothing' });
      return {
        unknown: report(unknown),
        lowerCase: report(await update(server, integration, { event: 'sendmessage' })),
      };
    },
  },
  {
    title: 'The default is four retries in powers of ten; any other delay is stored in lower case',
    source: 'I.1',
    expected: always({ retryCount: 4, retryDelay: 'powers-of-ten', said: 'no-such-pace' }),
    async observe(server) {
      const integration = await server.outgoing();
      await update(server, integration, { retryFailedCalls: true });
      const byDefault = pick(await server.stored(integration), 'retryCount', 'retryDelay');
      await update(server, integration, { retryFailedCalls: true, retryDelay: 'No-Such-Pace' });
      return { ...byDefault, said: (await server.stored(integration)).retryDelay ?? 'nothing' };
    },
  },
];
