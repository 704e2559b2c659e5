import { parseArgs } from 'node:util';
import { askServer } from './client/ask-server';
import { baseUrl } from './client/base-url';
import type { Credentials } from './client/live-client';
import { expectations } from './expectations/index';
import { type LiveRun, beginRun } from './live-run';
import type { CleanUp } from './own/clean-up';
import { prefixOfAll } from './own/own-things';
import { CliError } from './cli-error';
import { standInRelease, startStandIn } from './stand-in';
import { type TableLine, table } from './table';

const usage = 'Usage: npm run test:live -- --url https://chat.example.com --userId ID --token TOKEN [--clean]';

const exitCodes = { asExpected: 0, different: 1, notRun: 2, interrupted: 130 };

interface Arguments {
  readonly url: string;
  readonly credentials: Credentials;
  readonly clean: boolean;
}

interface CommandDeps {
  readonly say: (text: string) => void;
  /** Aborts the run, which then cleans up. */
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
    if (!url || !userId || !token) throw new CliError('--url, --userId and --token are needed.');
    return { url: baseUrl(url), credentials: { userId, token }, clean };
  } catch (error) {
    throw new CliError(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

const thingNames = (things: CleanUp['removed']): string => things.map(({ kind, name }) => `${kind} ${name}`).join(', ');

function reportRemaining({ remaining }: CleanUp, { say }: CommandDeps): void {
  if (remaining.length === 0) return;
  say('Could not be removed, and is still on the server:');
  for (const { kind, name, reason } of remaining) say(`- ${kind} ${name}: ${reason}`);
}

/** Removes what earlier runs left on the server. */
async function removeLeftovers({ url, credentials }: Arguments, deps: CommandDeps): Promise<number> {
  const run = await beginRun({ url, credentials }, deps.signal, prefixOfAll);
  const outcome = await run.finish();
  const { removed, remaining } = outcome;
  deps.say(removed.length === 0 ? 'Nothing was removed.' : `Removed: ${thingNames(removed)}.`);
  reportRemaining(outcome, deps);
  return remaining.length === 0 ? exitCodes.asExpected : exitCodes.different;
}

async function askBoth(run: LiveRun, standIn: LiveRun): Promise<TableLine[]> {
  const lines: TableLine[] = [];
  for (const expectation of expectations) {
    const { title, source } = expectation;
    const [serverOutcome, standInOutcome] = await Promise.all([
      askServer(expectation, run.server),
      askServer(expectation, standIn.server),
    ]);
    lines.push({ title, source, server: serverOutcome, standIn: standInOutcome });
  }
  return lines;
}

function introduction(url: string, run: LiveRun, standIn: LiveRun): string {
  const isSameMajor = run.server.version.major === standIn.server.version.major;
  const note = isSameMajor
    ? ''
    : ' There is no stand-in for this release: what is expected is that of the nearest one.';
  return `Asking ${url} (Rocket.Chat ${run.versionText}), and the stand-in (${standIn.versionText}) beside it.${note}`;
}

/** Checks every expectation on a server and the stand-in, prints the outcomes, and cleans up. */
async function compare({ url, credentials }: Arguments, deps: CommandDeps): Promise<number> {
  const { say, signal } = deps;
  const run = await beginRun({ url, credentials }, signal);
  const standIn = await deps.startStandIn(standInRelease(run.server.version));
  try {
    const standInRun = await beginRun(standIn, signal);
    say(introduction(url, run, standInRun));
    const lines = await askBoth(run, standInRun);
    say(`\n${table(lines)}`);
    const hasDifference = lines.some(({ server: { kind } }) => kind === 'wrong' || kind === 'failed');
    return hasDifference ? exitCodes.different : exitCodes.asExpected;
  } finally {
    if (signal.aborted) say('Stopped. Removing what was created…');
    const [outcome] = await Promise.all([run.finish(), standIn.stop()]);
    reportRemaining(outcome, deps);
  }
}

/**
 * `npm run test:live`: prints whether a server and the stand-in do what is expected of the release.
 *
 * @returns the exit code: 0 as expected, 1 different, 2 not run, 130 interrupted
 */
export async function runCommand(
  args: readonly string[],
  { say: print, signal, ...overrides }: Pick<CommandDeps, 'say' | 'signal'> & Partial<CommandDeps>,
): Promise<number> {
  let secret = '';
  const say = (text: string): void => {
    print(secret === '' ? text : text.replaceAll(secret, '***'));
  };
  try {
    const parsedArguments = readArguments(args);
    secret = parsedArguments.credentials.token;
    const deps = { startStandIn, ...overrides, say, signal };
    return await (parsedArguments.clean ? removeLeftovers(parsedArguments, deps) : compare(parsedArguments, deps));
  } catch (error) {
    if (signal.aborted) return exitCodes.interrupted;
    say(error instanceof Error ? error.message : String(error));
    return error instanceof CliError ? exitCodes.notRun : exitCodes.different;
  }
}
