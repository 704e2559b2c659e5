import { isDeepStrictEqual } from 'node:util';
import { type Expectation, expectedOf, notKnown } from '../expectation';
import { removeThings } from '../own/clean-up';
import { PlainFailure } from '../plain-failure';
import { Unaskable } from '../unaskable';
import type { Json } from './json';
import type { LiveServer } from './live-server';

/** What came of asking a server. */
export type Outcome =
  | { readonly kind: 'right' | 'wrong'; readonly value: Json; readonly expected: Json }
  /** Neither right nor wrong. */
  | { readonly kind: 'not-asked'; readonly why: string }
  /** What was asked did not get so far as to be seen. */
  | { readonly kind: 'failed'; readonly why: string };

async function ask(expectation: Expectation, server: LiveServer): Promise<Outcome> {
  const expected = expectedOf(expectation.expected, server.version);
  if (expected === notKnown) return { kind: 'not-asked', why: 'What this release does is not known.' };
  const value = await expectation.observe(server);
  return { kind: isDeepStrictEqual(value, expected) ? 'right' : 'wrong', value, expected };
}

/** What an error means for the line; those that end the run are thrown on. */
function outcomeOf(error: unknown): Outcome {
  if (error instanceof Unaskable) return { kind: 'not-asked', why: error.message };
  if (error instanceof PlainFailure || !(error instanceof Error) || error.name === 'AbortError') throw error;
  return { kind: 'failed', why: error.message };
}

/**
 * Asks a server one question, and removes the integrations that were created for it.
 *
 * @throws PlainFailure where the server answers no more; AbortError once the run is to end
 */
export async function askServer(expectation: Expectation, server: LiveServer): Promise<Outcome> {
  try {
    return await ask(expectation, server).catch(outcomeOf);
  } finally {
    const integrations = server.own.all().filter(({ kind }) => kind === 'integration');
    await removeThings(server.admin, server.own, integrations);
  }
}
