import { expect, test } from '@jest/globals';
import { useHost } from '../support/host/use-host';
import { sendCommands } from '../support/many-commands';

const host = useHost();

test('300 commands of one person leave the newest 20 forms and 20 plans, and the last seen version of each integration', async () => {
  const { mostRecords } = await sendCommands(host, 300);
  const stored = (await host.documents('rocketchat_apps_persistence')).map(({ associations }) =>
    JSON.stringify(associations),
  );
  const [plans, forms, versions] = ['"id":"plan"', '"id":"form"', '"id":"known/'].map((key) =>
    stored.filter((associations) => associations.includes(key)),
  );
  expect([plans?.length, forms?.length]).toEqual([20, 20]);
  expect(stored).toHaveLength(40 + (versions?.length ?? 0));
  const integrations = await host.documents('rocketchat_integrations');
  expect(versions?.length).toBeLessThanOrEqual(integrations.length);
  expect(mostRecords).toBe(stored.length);
}, 120_000);
