import { expect, test } from '@jest/globals';
import { inputShapes } from '../../support/input-shapes';
import { entries } from '../support/bounded/entries';
import { maxMs, measure } from '../support/bounded/measure';
import { FuzzPerson } from '../support/fuzz/fuzz-person';
import { useHost } from '../support/host/use-host';

const host = useHost({ resets: 'once' });

/** Of the shapes, every entry gets a few others; `npm run test:sweeps` tries all of them. */
const shapesPerEntry = 4;

/** Other tests run beside this one. What isn't linear takes seconds. */
const limitMs = 2 * maxMs;

const person = async (username: string): Promise<FuzzPerson> => new FuzzPerson(host.url, username, await host.appId());

test.each(['ana', 'paul'])('5,000 spaces in a payload of %s keep nobody waiting', async (username) => {
  const attacker = await person(username);
  const call = () => attacker.run('integrations', `apply {alias: "a${' '.repeat(5_000)}b"}`);
  const { own, colleague } = await measure(call, await person('otto'));
  expect(Math.max(own, colleague)).toBeLessThan(limitMs);
});

test.each(entries.map((entry, index) => [entry.title, entry, index] as const))(
  '%s: no text keeps the app busy',
  async (_title, { open, send }, index) => {
    const [ana, otto] = [await person('ana'), await person('otto')];
    const slow: unknown[] = [];
    for (let nth = 0; nth < shapesPerEntry; nth += 1) {
      const shape = inputShapes[(index * shapesPerEntry + nth) % inputShapes.length] ?? ['', 'x', ''];
      await open?.(ana);
      const times = await measure(() => send(ana, shape), otto);
      if (Math.max(times.own, times.colleague) > limitMs) slow.push([shape, times]);
    }
    expect(slow).toEqual([]);
  },
  60_000,
);
