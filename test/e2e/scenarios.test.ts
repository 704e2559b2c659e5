import { afterEach, describe, test } from '@jest/globals';
import { expectStored, go } from '../scenarios/scenario';
import { ways } from '../scenarios/scenarios';
import { engineHands } from './support/host/engine-driver';
import { useHost } from './support/host/use-host';

const host = useHost({ fresh: 'once' });
const stored = () => host.documents('rocketchat_integrations');

/** Only what was changed has to be made good again. */
let isChanged = false;
afterEach(async () => {
  if (isChanged) await host.reset({ keepsApp: true });
});

describe.each([...new Set(ways.map(({ command }) => command))])('%s', (command) => {
  test.each(ways.filter((way) => way.command === command).map((way) => [way.kind, way.title, way] as const))(
    '%s: %s',
    async (_kind, _title, way) => {
      isChanged = way.stored !== undefined;
      const before = await stored();
      await go(way, engineHands(host.as(way.as ?? 'ana')));
      expectStored(before, await stored(), way.stored);
    },
  );
});
