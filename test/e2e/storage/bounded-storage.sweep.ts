import { expect, test } from '@jest/globals';
import { useHost } from '../support/host/use-host';
import { sendCommands, typicalRound } from '../support/many-commands';

const host = useHost();

const count = 5_000;
/** The workspace itself keeps the latest 500 messages and 1,000 requests, and slows down until it has them. */
const warmUp = 600;
const span = 200;

test(
  '5,000 commands of one person store no more than the first ones did, and the last are as quick',
  async () => {
    const { times, mostRecords } = await sendCommands(host, count);
    // 20 forms, 20 plans, and the last seen version of each integration.
    const integrations = await host.documents('rocketchat_integrations');
    expect(mostRecords).toBeLessThanOrEqual(40 + integrations.length);
    const [first, last] = [typicalRound(times, warmUp, warmUp + span), typicalRound(times, count - span, count)];
    console.info(`${first.toFixed(1)} ms at first, ${last.toFixed(1)} ms at last`);
    expect(last / first).toBeLessThanOrEqual(1.2);
  },
  20 * 60_000,
);
