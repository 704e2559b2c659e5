import type { FuzzPerson } from './fuzz-person';

/** What a short command takes on a machine that does nothing else, in milliseconds, with a good margin. */
const quietMs = 60;

/** Returns how many times slower than a quiet machine this one is now; at least 1. Tests with limits of time share it with others. */
export async function measureSlowness(person: FuzzPerson): Promise<number> {
  const times: number[] = [];
  while (times.length < 3) times.push((await person.type('/integrations show Guggy')).ms);
  return Math.max(1, Math.min(...times) / quietMs);
}
