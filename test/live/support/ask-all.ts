import { askServer, type Outcome } from '../ask-server';
import type { CleanUp } from '../clean-up';
import type { Expectation } from '../expectation';
import { expectations } from '../expectations';
import type { Credentials } from '../live-client';
import { beginRun } from '../live-run';

interface Asked {
  /** By title. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly cleanUp: CleanUp;
}

/** Asks a server everything in this order, and clears up. */
export async function askAll(
  target: { readonly url: string; readonly credentials: Credentials },
  asked: readonly Expectation[] = expectations,
): Promise<Asked> {
  const run = await beginRun(target);
  const outcomes = new Map<string, Outcome>();
  for (const expectation of asked) outcomes.set(expectation.title, await askServer(expectation, run.server));
  return { outcomes, cleanUp: await run.finish() };
}

/** The titles of what came out in one of these ways. */
export const titlesOf = ({ outcomes }: Asked, ...kinds: Outcome['kind'][]): string[] =>
  [...outcomes].filter(([, { kind }]) => kinds.includes(kind)).map(([title]) => title);
