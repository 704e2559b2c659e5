import { expect, test } from '@jest/globals';
import { isJsonObject } from '../../../src/lib/json';
import { seed } from '../../../workspace/seed/seed';
import type { Cut } from '../support/host/api-proxy';
import { useProxiedHost } from '../support/host/use-proxied-host';
import { cloneOf } from '../support/seeded';
import { planRecords } from '../../../src/storage/plans';

/** Fifty integrations, each with the moment when the connection of its update is cut. */
const moments: readonly Cut['when'][] = ['before', 'during', 'after'];
const cases = Array.from({ length: 50 }, (_, number) => ({
  id: `cut-${number}`,
  name: `Case ${number}`,
  cut: { when: moments[number % 3] ?? 'before', delayMs: (number * 37) % 250 },
}));

const fixture = {
  ...seed,
  rocketchat_integrations: cases.map(({ id, name }) => ({ ...cloneOf('Test', id), name })),
};
const { host, proxy } = useProxiedHost({ fixture });

/** The start of a result, and whether it reports the change as stored. */
const sentences: readonly (readonly [start: string, isStored: boolean])[] = [
  ['Changed: ', true],
  ['Not changed: ', false],
];

/** The app keeps the newest plans of a person only. */
const maxPlans = planRecords.maxPerPerson;

test('whenever the connection is cut, the reported outcome of the change is true', async () => {
  const ana = host.as('ana');
  const waiting = cases.map(({ cut }) => cut);
  proxy.cut = (method) => (method === 'PUT' ? waiting.shift() : undefined);
  for (let first = 0; first < cases.length; first += maxPlans) {
    const plans: string[] = [];
    for (const { id } of cases.slice(first, first + maxPlans)) {
      await ana.command(`/integrations set ${id} alias="Cut"`);
      const buttons = ana.messages.at(-1)?.blocks.flatMap(({ elements }) => elements ?? []) ?? [];
      plans.push(buttons.find(({ actionId }) => actionId === 'apply')?.value ?? '');
    }
    await Promise.all(
      plans.map((value) =>
        host.as('ana').interact({
          ...{ type: 'blockAction', actionId: 'apply', triggerId: 't', payload: { blockId: 'plan', value } },
          ...{ container: { type: 'message', id: 'm' }, mid: 'm', rid: 'GENERAL' },
        }),
      ),
    );
    // Each press is answered in time, and its result follows in a message.
    const isFinished = () => ana.messages.length === 2 * (first + plans.length);
    for (const start = Date.now(); !isFinished() && Date.now() - start < 20_000;) await ana.read();
  }

  const stored = new Map((await host.documents('rocketchat_integrations')).map(({ name, alias }) => [name, alias]));
  const said = ana.messages.flatMap(({ lines }) => lines);
  const entries = (await host.documents('rocketchat_apps_persistence')).map(({ data }) => data).filter(isJsonObject);
  const verdicts = cases.map(({ name }) => {
    const reported = sentences.filter(([start]) =>
      said.some((line) => line.startsWith(start) && new RegExp(`^[^:]+: ${name}( |\\.)`).test(line)),
    );
    return {
      name,
      reported,
      isStored: stored.get(name) === 'Cut',
      kept: entries.filter((entry) => entry.name === name),
    };
  });
  expect(waiting).toEqual([]);
  for (const { name, reported, isStored, kept } of verdicts) {
    expect([name, reported.map(([, saysStored]) => saysStored)]).toEqual([name, [isStored]]);
    expect(kept).toMatchObject([{ outcome: isStored ? 'applied' : 'not-applied' }]);
  }
  // Each of the three moments was effective.
  expect(verdicts.filter(({ isStored }) => isStored).length).toBeGreaterThanOrEqual(33);
  expect(verdicts.filter(({ isStored }) => !isStored)).toHaveLength(17);
});
