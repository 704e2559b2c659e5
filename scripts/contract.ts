import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { areContractCases } from '../tools/contract/contract-case';
import { playCases } from '../tools/contract/play-cases';
import { recordedRelease } from '../tools/contract/recorded-release';
import { withServer } from '../tools/contract/with-server';
import { type Release, releaseNamed } from '../workspace/rest/releases/releases';
import { isFixture } from '../workspace/seed/fixture';

const usage = 'Usage: npm run contract -- [--release 6|7|8 | --url URL] [--fixture FILE] FILE…';
const defaultFixture = join(__dirname, '../tools/contract/vectors/fixture-default.json');

async function readJson<T>(file: string, isExpected: (value: unknown) => value is T): Promise<T> {
  const value: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (!isExpected(value)) throw new Error(`${file} does not hold what it should.`);
  return value;
}

/** The server that plays the cases of a file. */
interface PlayTarget {
  /** A running workspace; a new server by default. */
  url?: string | undefined;
  /** The release of the new server; the recorded one by default. */
  release?: Release | undefined;
}

async function playFile({ url, release }: PlayTarget, file: string, fixtureFile: string): Promise<boolean> {
  const [cases, fixture] = await Promise.all([readJson(file, areContractCases), readJson(fixtureFile, isFixture)]);
  const play = (address: string) => playCases(address, cases, fixture);
  const played = await (url === undefined ? withServer(release ?? recordedRelease(cases), play) : play(url));
  const failed = played.filter(({ mismatches }) => mismatches.length > 0);
  console.log(`${file}: ${played.length - failed.length} of ${played.length} hold`);
  for (const { name, mismatches } of failed) console.log(`  ${name}\n    ${mismatches.join('\n    ')}`);
  return failed.length === 0;
}

function releaseFrom(text: string): Release {
  const release = releaseNamed(text);
  if (release === undefined) throw new Error(`--release takes 6, 7 or 8, not "${text}".`);
  return release;
}

/** `npm run contract`: plays files of recorded cases, each against a new server, or all against the one at `--url`. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      url: { type: 'string' },
      release: { type: 'string' },
      fixture: { type: 'string', default: defaultFixture },
    },
  });
  const { url, release, fixture } = values;
  if (positionals.length === 0 || (url !== undefined && release !== undefined)) throw new Error(usage);
  const target = { url, release: release === undefined ? undefined : releaseFrom(release) };
  const outcomes: boolean[] = [];
  for (const file of positionals) outcomes.push(await playFile(target, file, fixture));
  process.exitCode = outcomes.every(Boolean) ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
