import { isDeepStrictEqual } from 'node:util';
import { type Expectation, expectedOf, unverified } from '../expectation';
import { removeThings } from '../own/clean-up';
import { CliError } from '../cli-error';
import { NotApplicableError } from '../not-applicable-error';
import type { Json } from './json';
import type { LiveServer } from './live-server';

/** The outcome of an expectation on a server. */
export type Outcome =
  | { readonly kind: 'right' | 'wrong'; readonly value: Json; readonly expected: Json }
  /** Neither right nor wrong. */
  | { readonly kind: 'not-asked'; readonly reason: string }
  /** An error occurred before the value was observed. */
  | { readonly kind: 'failed'; readonly reason: string };

async function ask(expectation: Expectation, server: LiveServer): Promise<Outcome> {
  const expected = expectedOf(expectation.expected, server.version);
  if (expected === unverified) return { kind: 'not-asked', reason: 'What this release does is not known.' };
  const value = await expectation.observe(server);
  return { kind: isDeepStrictEqual(value, expected) ? 'right' : 'wrong', value, expected };
}

/** Returns the outcome for an error. Throws errors that end the run. */
function outcomeOf(error: unknown): Outcome {
  if (error instanceof NotApplicableError) return { kind: 'not-asked', reason: error.message };
  if (error instanceof CliError || !(error instanceof Error) || error.name === 'AbortError') throw error;
  return { kind: 'failed', reason: error.message };
}

/**
 * Checks one expectation on a server, and removes the integrations that were created for it.
 *
 * @throws CliError if the server no longer answers; AbortError if the run was aborted
 */
export async function askServer(expectation: Expectation, server: LiveServer): Promise<Outcome> {
  try {
    return await ask(expectation, server).catch(outcomeOf);
  } finally {
    const integrations = server.own.all().filter(({ kind }) => kind === 'integration');
    await removeThings(server.admin, server.own, integrations);
  }
}
