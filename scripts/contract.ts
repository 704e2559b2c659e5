import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { areContractCases } from '../test/contract/contract-case';
import { playCases } from '../test/contract/play-cases';
import { withServer } from '../test/contract/with-server';
import { isFixture } from '../workspace/seed/fixture';

const usage = 'Usage: npm run contract -- [--url URL] [--fixture FILE] FILE…';
const defaultFixture = join(__dirname, '../test/contract/vectors/fixture-default.json');

async function readJson<T>(file: string, isExpected: (value: unknown) => value is T): Promise<T> {
  const value: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (!isExpected(value)) throw new Error(`${file} does not hold what it should.`);
  return value;
}

async function playFile(url: string, file: string, fixtureFile: string): Promise<boolean> {
  const [cases, fixture] = await Promise.all([readJson(file, areContractCases), readJson(fixtureFile, isFixture)]);
  const played = await playCases(url, cases, fixture);
  const failed = played.filter(({ differences }) => differences.length > 0);
  console.log(`${file}: ${played.length - failed.length} of ${played.length} hold`);
  for (const { name, differences } of failed) console.log(`  ${name}\n    ${differences.join('\n    ')}`);
  return failed.length === 0;
}

/** Plays files of recorded cases, against a server of its own or the one at `--url`. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { url: { type: 'string' }, fixture: { type: 'string', default: defaultFixture } },
  });
  if (positionals.length === 0) throw new Error(usage);
  const playAll = async (url: string): Promise<boolean[]> => {
    const outcomes: boolean[] = [];
    for (const file of positionals) outcomes.push(await playFile(url, file, values.fixture));
    return outcomes;
  };
  const outcomes = values.url === undefined ? await withServer(playAll) : await playAll(values.url);
  process.exitCode = outcomes.every(Boolean) ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
