import type { Fixture } from '../../workspace/seed/fixture';
import { changes, notable } from './changes';
import type { ContractCase } from './contract-case';
import { differences } from './differences';
import { withLargeScript } from './large-script';
import { type Received, WorkspaceClient } from './workspace-client';

export interface PlayedCase {
  name: string;
  /** Empty where the case holds. */
  differences: string[];
}

const limiterHeaders = ['x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset'];

interface List {
  integrations: unknown[];
}

const isList = (value: unknown): value is List =>
  typeof value === 'object' && value !== null && 'integrations' in value && Array.isArray(value.integrations);

/** Recordings of lists hold the ids only, and where it was the question, which fields the first one had. */
function asRecorded(recorded: unknown, actual: unknown): unknown {
  if (!isList(recorded) || !isList(actual) || !recorded.integrations.every((id) => typeof id === 'string'))
    return actual;
  const idOf = (item: unknown): unknown =>
    typeof item === 'object' && item !== null && '_id' in item ? item._id : item;
  const [first] = actual.integrations;
  const firstKeys = 'firstKeys' in recorded && { firstKeys: Object.keys(first ?? {}) };
  return { ...actual, integrations: actual.integrations.map(idOf), ...firstKeys };
}

function answerDifferences({ response }: ContractCase, received: Received): string[] {
  const headers = response.headers ?? {};
  return [
    ...differences(response.status, received.status, 'status'),
    ...differences(withLargeScript(response.body), asRecorded(response.body, received.body), 'body'),
    ...(response.headers ? limiterHeaders : []).flatMap((name) =>
      differences(headers[name], received.headers.get(name) ?? undefined, `header ${name}`),
    ),
  ];
}

/** @param before the collections as a reset leaves them */
async function playOrdinary(client: WorkspaceClient, before: Fixture, recorded: ContractCase): Promise<string[]> {
  await client.reset();
  const received = await client.send(recorded.request);
  const changed = changes(before, await client.collections());
  return [
    ...answerDifferences(recorded, received),
    ...differences(withLargeScript(notable(recorded.changed)), changed, 'changed'),
  ];
}

/** What such a case changed was not recorded. */
async function playRepeated(client: WorkspaceClient, recorded: ContractCase): Promise<string[]> {
  const statuses: number[] = [];
  let last: Received | undefined;
  for (let sent = 0; sent < (recorded.repeat ?? 1); sent += 1) {
    last = await client.send(recorded.request);
    statuses.push(last.status);
  }
  return [
    ...differences(recorded.statuses, statuses, 'statuses'),
    ...(last ? answerDifferences(recorded, last) : ['no request was sent']),
  ];
}

/**
 * Plays recorded cases against a workspace and compares what it answers and changes. Each starts from the fixture, except
 * for those with server settings, which share the counters of the rate limiter and are played last, one after the other.
 *
 * @param url of a running workspace
 */
export async function playCases(url: string, cases: readonly ContractCase[], fixture: Fixture): Promise<PlayedCase[]> {
  const client = new WorkspaceClient(url, fixture);
  const played: PlayedCase[] = [];
  // Read once: half of the time of a case would go into reading the same again.
  await client.reset();
  const before = await client.collections();
  for (const recorded of cases.filter(({ settings }) => !settings)) {
    played.push({ name: recorded.name, differences: await playOrdinary(client, before, recorded) });
  }
  let current: string | undefined;
  for (const recorded of cases.filter(({ settings }) => settings)) {
    const settings = JSON.stringify(recorded.settings);
    if (settings !== current) await client.reset(recorded.settings);
    current = settings;
    played.push({ name: recorded.name, differences: await playRepeated(client, recorded) });
  }
  return played;
}
