import { parseArgs } from 'node:util';
import { askServer } from './client/ask-server';
import { baseUrl } from './client/base-url';
import type { Credentials } from './client/live-client';
import { expectations } from './expectations/index';
import { type LiveRun, beginRun } from './live-run';
import type { CleanUp } from './own/clean-up';
import { prefixOfAll } from './own/own-things';
import { PlainFailure } from './plain-failure';
import { releaseBeside, startStandIn } from './stand-in';
import { type TableLine, table } from './table';

const usage = 'Usage: npm run test:live -- --url https://chat.example.com --userId ID --token TOKEN [--clean]';

/** By what the command ends. */
const exitCodes = { asExpected: 0, otherwise: 1, notRun: 2, interrupted: 130 };

interface Arguments {
  readonly url: string;
  readonly credentials: Credentials;
  readonly clean: boolean;
}

interface Surroundings {
  /** Shows lines to whoever typed the command. */
  readonly say: (text: string) => void;
  /** Once aborted, the run ends and clears up. */
  readonly signal: AbortSignal;
  readonly startStandIn: typeof startStandIn;
}

const options = {
  url: { type: 'string' },
  userId: { type: 'string' },
  token: { type: 'string' },
  clean: { type: 'boolean', default: false },
} as const;

function readArguments(args: readonly string[]): Arguments {
  try {
    const { url, userId, token, clean } = parseArgs({ args: [...args], options }).values;
    if (!url || !userId || !token) throw new PlainFailure('--url, --userId and --token are needed.');
    return { url: baseUrl(url), credentials: { userId, token }, clean };
  } catch (error) {
    throw new PlainFailure(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

const named = (things: CleanUp['removed']): string => things.map(({ kind, name }) => `${kind} ${name}`).join(', ');

function tellLeft({ left }: CleanUp, { say }: Surroundings): void {
  if (left.length === 0) return;
  say('Could not be removed, and is still on the server:');
  for (const { kind, name, why } of left) say(`- ${kind} ${name}: ${why}`);
}

/** Removes what earlier runs left behind. */
async function clearUp({ url, credentials }: Arguments, surroundings: Surroundings): Promise<number> {
  const run = await beginRun({ url, credentials }, surroundings.signal, prefixOfAll);
  const outcome = await run.finish();
  const { removed, left } = outcome;
  surroundings.say(removed.length === 0 ? 'Nothing was removed.' : `Removed: ${named(removed)}.`);
  tellLeft(outcome, surroundings);
  return left.length === 0 ? exitCodes.asExpected : exitCodes.otherwise;
}

async function askBoth(run: LiveRun, standIn: LiveRun): Promise<TableLine[]> {
  const lines: TableLine[] = [];
  for (const expectation of expectations) {
    const { title, source } = expectation;
    const [ofServer, ofStandIn] = await Promise.all([
      askServer(expectation, run.server),
      askServer(expectation, standIn.server),
    ]);
    lines.push({ title, source, server: ofServer, standIn: ofStandIn });
  }
  return lines;
}

function introduce(url: string, run: LiveRun, standIn: LiveRun): string {
  const known = run.server.version.major === standIn.server.version.major;
  const nearest = known ? '' : ' There is no stand-in for this release: what is expected is that of the nearest one.';
  return `Asking ${url} (Rocket.Chat ${run.versionText}), and the stand-in (${standIn.versionText}) beside it.${nearest}`;
}

/** Asks a server and the stand-in everything, shows the outcome, and leaves nothing behind. */
async function compare({ url, credentials }: Arguments, surroundings: Surroundings): Promise<number> {
  const { say, signal } = surroundings;
  const run = await beginRun({ url, credentials }, signal);
  const standIn = await surroundings.startStandIn(releaseBeside(run.server.version));
  try {
    const beside = await beginRun(standIn, signal);
    say(introduce(url, run, beside));
    const lines = await askBoth(run, beside);
    say(`\n${table(lines)}`);
    const isOtherwise = lines.some(({ server: { kind } }) => kind === 'wrong' || kind === 'failed');
    return isOtherwise ? exitCodes.otherwise : exitCodes.asExpected;
  } finally {
    if (signal.aborted) say('Stopped. Removing what was created…');
    const [outcome] = await Promise.all([run.finish(), standIn.stop()]);
    tellLeft(outcome, surroundings);
  }
}

/**
 * `npm run test:live`: shows whether a server, and the stand-in beside it, do what is expected of its release.
 *
 * @param args as typed
 * @returns the exit code: 0 as expected, 1 otherwise, 2 where nothing was asked, 130 where it was interrupted
 */
export async function runCommand(
  args: readonly string[],
  { say: sayPlainly, signal, ...others }: Pick<Surroundings, 'say' | 'signal'> & Partial<Surroundings>,
): Promise<number> {
  let secret = '';
  const say = (text: string): void => {
    sayPlainly(secret === '' ? text : text.replaceAll(secret, '***'));
  };
  try {
    const given = readArguments(args);
    secret = given.credentials.token;
    const surroundings = { startStandIn, ...others, say, signal };
    return await (given.clean ? clearUp(given, surroundings) : compare(given, surroundings));
  } catch (error) {
    if (signal.aborted) return exitCodes.interrupted;
    say(error instanceof Error ? error.message : String(error));
    return error instanceof PlainFailure ? exitCodes.notRun : exitCodes.otherwise;
  }
}
