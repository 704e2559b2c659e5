import { isDeepStrictEqual } from 'node:util';
import type { StoredDocument } from '../../../../workspace/database/database';
import { decodeIntegration } from '../../../../src/rocketchat/decode-integration';
import { encodeUpdate } from '../../../../src/rocketchat/encode-integration';
import { publishedSchemas } from '../../../support/published-schemas';
import type { E2eHost } from '../host/e2e-host';
import { commandLine } from './command-line';
import { commandFault, interactionFault, maxMs } from './find-fault';
import { FuzzPerson, type Played } from './fuzz-person';
import { generateInteraction, mayChange } from './interaction';
import { measureSlowness } from './measure-slowness';
import { type Random, createRandom } from './random';

/** Calls between two resets: five commands, then an interaction. */
export const blockSize = 600;
const callsPerInteraction = 6;

/** Everybody has each kind of rights: all, one type, none. */
const people = ['ana', 'ana', 'ana', 'ines', 'otto', 'paul'];

/** In every fifth block plans are applied; in the others nothing may change. */
const blocksPerApplying = 5;

export interface Fault {
  /** The number of the call, counted over all blocks; of a fault that shows after a block its last. */
  readonly call: number;
  readonly username: string;
  readonly sent: unknown;
  readonly fault: string;
}

export interface BlockResult {
  readonly faults: readonly Fault[];
  readonly calls: number;
  /** The slowest answer, in milliseconds. */
  readonly slowestMs: number;
}

interface Call {
  readonly person: FuzzPerson;
  readonly sent: unknown;
  readonly mayChange: boolean;
  readonly play: () => Promise<Played>;
  readonly faultOf: (played: Played) => string | undefined;
}

function nextCall(random: Random, index: number, persons: ReadonlyMap<string, FuzzPerson>, applies: boolean): Call {
  const personNamed = (username: string): FuzzPerson => {
    const person = persons.get(username);
    if (person === undefined) throw new Error(`nobody is called ${username}`);
    return person;
  };
  const person = personNamed(random.pick(people));
  if (index % callsPerInteraction < callsPerInteraction - 1) {
    const line = commandLine(random);
    return {
      person,
      sent: line,
      mayChange: false,
      play: () => person.type(line),
      faultOf: (played) => commandFault(line, played),
    };
  }
  const owner = random.chance(0.8) ? person : personNamed(random.pick(people));
  const usable = Array.from({ length: 20 }, () => generateInteraction(random, person, owner)).find(
    ({ interaction }) => applies || !mayChange(interaction),
  );
  if (usable === undefined) return nextCall(random, 0, persons, applies);
  const { interaction, isGenuine } = usable;
  return {
    person,
    sent: interaction,
    mayChange: mayChange(interaction),
    play: () => person.interact(interaction),
    faultOf: (played) => interactionFault(interaction, isGenuine, played),
  };
}

/** Returns what is wrong with a stored integration: the published schema would refuse it, as it is. */
function documentFault(document: StoredDocument): string | undefined {
  const integration = decodeIntegration(document);
  if (integration === undefined) return `It is no integration: ${JSON.stringify(document)}`;
  const refusing = publishedSchemas.find(
    ({ validate, acceptsSkipTranspile }) => acceptsSkipTranspile && !validate(encodeUpdate(integration, {})),
  );
  return refusing === undefined ? undefined : `${refusing.version} refuses ${JSON.stringify(document)}`;
}

async function loggedErrors(host: E2eHost): Promise<string[]> {
  const logs = JSON.stringify(await host.documents('rocketchat_apps_logs'));
  return logs.match(/"severity":"error".{0,600}/g) ?? [];
}

/** Returns the answer. One that was slow gets the time of the fastest of three, as of a quiet machine. */
async function playFast({ person, play }: Call): Promise<Played> {
  const first = await play();
  if (first.ms <= maxMs) return first;
  const fastest = Math.min(first.ms, (await play()).ms, (await play()).ms);
  return { ...first, ms: fastest / (await measureSlowness(person)) };
}

/**
 * Plays the calls of a block on a workspace that is reset before.
 *
 * @param end how many of its calls to play
 */
export async function playBlock(host: E2eHost, seed: number, block: number, end = blockSize): Promise<BlockResult> {
  await host.reset({ keepsApp: true });
  const applies = block % blocksPerApplying === blocksPerApplying - 1;
  const random = createRandom(seed, block);
  const appId = await host.appId();
  const persons = new Map(people.map((username) => [username, new FuzzPerson(host.url, username, appId)]));
  const faults: Fault[] = [];
  let before = await host.documents('rocketchat_integrations');
  let slowestMs = 0;
  let last: Omit<Fault, 'fault'> = { call: 0, username: '', sent: '' };
  const note = (fault: string | undefined): void => {
    if (fault !== undefined) faults.push({ ...last, fault });
  };

  for (let index = 0; index < end; index += 1) {
    const call = nextCall(random, index, persons, applies);
    last = { call: block * blockSize + index, username: call.person.username, sent: call.sent };
    const played = await playFast(call);
    slowestMs = Math.max(slowestMs, played.ms);
    note(call.faultOf(played));
    if (played.ms > maxMs) note(`The answer took ${Math.round(played.ms)} ms.`);
    if (!applies && index < end - 1) continue;
    const after = await host.documents('rocketchat_integrations');
    if (!call.mayChange && !isDeepStrictEqual(after, before)) note('An integration changed.');
    before = after;
  }
  before.map(documentFault).forEach(note);
  (await loggedErrors(host)).forEach((error) => {
    note(`The log has an error: ${error}`);
  });
  return { faults, calls: end, slowestMs };
}
