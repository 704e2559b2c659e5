import { afterAll, expect, test } from '@jest/globals';
import { inputShapes } from '../../support/input-shapes';
import { entries } from '../support/bounded/entries';
import { maxMs, measure } from '../support/bounded/measure';
import { FuzzPerson } from '../support/fuzz/fuzz-person';
import { engine } from '../support/host/engine';
import { useHost } from '../support/host/use-host';

const host = useHost();
const slowest = { own: 0, colleague: 0 };

afterAll(() => {
  const times = `the slowest answer took ${Math.round(slowest.own)} ms, a colleague’s ${Math.round(slowest.colleague)} ms`;
  process.stderr.write(`Apps-Engine ${engine}: ${times}\n`);
});

test.each(entries.map((entry) => [entry.title, entry] as const))(
  '%s: no text keeps the app busy, however long and of whatever form',
  async (_title, { open, send }) => {
    const appId = await host.appId();
    const [ana, colleague] = [new FuzzPerson(host.url, 'ana', appId), new FuzzPerson(host.url, 'otto', appId)];
    const slow: unknown[] = [];
    for (const shape of inputShapes) {
      await open?.(ana);
      const times = await measure(() => send(ana, shape), colleague);
      slowest.own = Math.max(slowest.own, times.own);
      slowest.colleague = Math.max(slowest.colleague, times.colleague);
      if (Math.max(times.own, times.colleague) > maxMs) slow.push([shape, times]);
    }
    expect(slow).toEqual([]);
  },
  120_000,
);
