import { setTimeout } from 'node:timers/promises';
import type { FuzzPerson, Played } from '../fuzz/fuzz-person';
import { measureSlowness } from '../fuzz/measure-slowness';

/** The longest that an answer may take on a machine that does nothing else, in milliseconds. */
export const maxMs = 300;

const maxTries = 4;

export interface Times {
  /** How long the answer took, in milliseconds. */
  readonly own: number;
  /** How long the command of somebody else took that came meanwhile. */
  readonly colleague: number;
}

const show = '/integrations show Guggy';

/** Measures a call, and a short command that somebody else sends while the app works on it. */
async function measureOnce(call: () => Promise<Played>, colleague: FuzzPerson): Promise<Times> {
  const [own, shown] = await Promise.all([call(), setTimeout(2).then(() => colleague.type(show))]);
  for (const { status, body } of [own, shown])
    if (status !== 200) throw new Error(`The answer was ${status}: ${JSON.stringify(body)}`);
  return { own: own.ms, colleague: shown.ms };
}

/**
 * Measures a call. A slow answer is measured a few times, of which the fastest counts, and on a machine that is busy with something
 * else it may take longer in proportion.
 *
 * @returns times as of a quiet machine
 */
export async function measure(call: () => Promise<Played>, colleague: FuzzPerson): Promise<Times> {
  let best: Times = { own: Infinity, colleague: Infinity };
  for (let tries = 0; tries < maxTries && Math.max(best.own, best.colleague) > maxMs; tries += 1) {
    const times = await measureOnce(call, colleague);
    const factor = Math.max(times.own, times.colleague) > maxMs ? await measureSlowness(colleague) : 1;
    best = {
      own: Math.min(best.own, times.own / factor),
      colleague: Math.min(best.colleague, times.colleague / factor),
    };
  }
  return best;
}
