import { afterEach, describe, test } from '@jest/globals';
import type { Fixture } from '../../../workspace/seed/fixture';
import { type Scenario, expectStored, play } from '../../scenarios/scenario';
import { expectNothingLeaked } from './expect-nothing-leaked';
import { engineDriver } from './host/engine-driver';
import { useHost } from './host/use-host';

/**
 * Defines a test for each scenario, played in the engine: what it shows, and what is stored afterwards.
 *
 * @param fixture the data to start with instead of the seed
 */
export function testScenarios(scenarios: readonly Scenario[], fixture?: Fixture): void {
  const data = fixture === undefined ? {} : { fixture };
  const host = useHost({ resets: 'once', resetRequest: () => data });
  const stored = () => host.documents('rocketchat_integrations');

  /** Only a changed workspace needs a reset. */
  let isChanged = false;
  afterEach(async () => {
    if (!isChanged) return;
    try {
      await expectNothingLeaked(host);
    } finally {
      await host.reset({ keepsApp: true, ...data });
    }
  });

  describe.each([...new Set(scenarios.map(({ command }) => command))])('%s', (command) => {
    test.each(
      scenarios
        .filter((scenario) => scenario.command === command)
        .map((scenario) => [scenario.kind, scenario.title, scenario] as const),
    )('%s: %s', async (_kind, _title, scenario) => {
      isChanged = scenario.stored !== undefined;
      const before = await stored();
      await play(scenario, engineDriver(host.as(scenario.as ?? 'ana')));
      expectStored(before, await stored(), scenario.stored);
    });
  });
}
