/** A source of choices that a seed determines. */
export interface Random {
  /** Returns an integer from 0 to `end - 1`. */
  below(end: number): number;
  chance(probability: number): boolean;
  /** @throws an Error for an empty list */
  pick<T>(items: readonly T[]): T;
}

/** Creates a source of choices (mulberry32). The same seeds give the same choices. */
export function createRandom(...seeds: readonly number[]): Random {
  let state = seeds.reduce((mixed, seed) => Math.imul(mixed ^ seed, 0x9e3779b1) + 0x7f4a7c15, 1) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return {
    below,
    chance: (probability) => next() < probability,
    pick<T>(items: readonly T[]): T {
      const index = below(items.length);
      for (const item of items.slice(index, index + 1)) return item;
      throw new Error('There is nothing to pick from.');
    },
  };
}
