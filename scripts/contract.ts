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

/** Where the cases of a file are played. */
interface Place {
  /** A running workspace; a server of its own where left out. */
  url?: string | undefined;
  /** What its own server imitates; what the cases were recorded on where left out. */
  release?: Release | undefined;
}

async function playFile({ url, release }: Place, file: string, fixtureFile: string): Promise<boolean> {
  const [cases, fixture] = await Promise.all([readJson(file, areContractCases), readJson(fixtureFile, isFixture)]);
  const play = (address: string) => playCases(address, cases, fixture);
  const played = await (url === undefined ? withServer(release ?? recordedRelease(cases), play) : play(url));
  const failed = played.filter(({ differences }) => differences.length > 0);
  console.log(`${file}: ${played.length - failed.length} of ${played.length} hold`);
  for (const { name, differences } of failed) console.log(`  ${name}\n    ${differences.join('\n    ')}`);
  return failed.length === 0;
}

function releaseFrom(text: string): Release {
  const release = releaseNamed(text);
  if (release === undefined) throw new Error(`--release takes 6, 7 or 8, not "${text}".`);
  return release;
}

/** Plays files of recorded cases, each against a server of its own, or all against the one at `--url`. */
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
  const place = { url, release: release === undefined ? undefined : releaseFrom(release) };
  const outcomes: boolean[] = [];
  for (const file of positionals) outcomes.push(await playFile(place, file, fixture));
  process.exitCode = outcomes.every(Boolean) ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
