import { type Outcome, askServer } from '../../../../tools/live-check/client/ask-server';
import type { Credentials } from '../../../../tools/live-check/client/live-client';
import type { Expectation } from '../../../../tools/live-check/expectation';
import { expectations } from '../../../../tools/live-check/expectations/index';
import { beginRun } from '../../../../tools/live-check/live-run';
import type { CleanUp } from '../../../../tools/live-check/own/clean-up';

interface Asked {
  /** By title. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly cleanUp: CleanUp;
}

/** Asks a server these questions in order, and cleans up. */
export async function askAll(
  target: { readonly url: string; readonly credentials: Credentials },
  asked: readonly Expectation[] = expectations,
): Promise<Asked> {
  const run = await beginRun(target);
  const outcomes = new Map<string, Outcome>();
  for (const expectation of asked) outcomes.set(expectation.title, await askServer(expectation, run.server));
  return { outcomes, cleanUp: await run.finish() };
}

/** The titles of the questions with one of these outcomes. */
export const titlesOf = ({ outcomes }: Asked, ...kinds: Outcome['kind'][]): string[] =>
  [...outcomes].filter(([, { kind }]) => kinds.includes(kind)).map(([title]) => title);
