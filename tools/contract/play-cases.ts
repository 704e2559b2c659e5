import type { Fixture } from '../../workspace/seed/fixture';
import { changes, withoutEmpty } from './changes';
import type { ContractCase } from './contract-case';
import { findMismatches } from './find-mismatches';
import { withLargeScript } from './large-script';
import { type Received, WorkspaceClient } from './workspace-client';

export interface PlayedCase {
  name: string;
  /** Empty if the case passes. */
  mismatches: string[];
}

const limiterHeaders = ['x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset'];

interface List {
  integrations: unknown[];
}

const isList = (value: unknown): value is List =>
  typeof value === 'object' && value !== null && 'integrations' in value && Array.isArray(value.integrations);

/** Returns a list in the form of the recordings: only ids and, if recorded, the keys of the first item. */
function toRecordedForm(recorded: unknown, actual: unknown): unknown {
  if (!isList(recorded) || !isList(actual) || !recorded.integrations.every((id) => typeof id === 'string'))
    return actual;
  const idOf = (item: unknown): unknown =>
    typeof item === 'object' && item !== null && '_id' in item ? item._id : item;
  const [first] = actual.integrations;
  const firstKeys = 'firstKeys' in recorded && { firstKeys: Object.keys(first ?? {}) };
  return { ...actual, integrations: actual.integrations.map(idOf), ...firstKeys };
}

function answerMismatches({ response }: ContractCase, received: Received): string[] {
  const headers = response.headers ?? {};
  return [
    ...findMismatches(response.status, received.status, 'status'),
    ...findMismatches(withLargeScript(response.body), toRecordedForm(response.body, received.body), 'body'),
    ...(response.headers ? limiterHeaders : []).flatMap((name) =>
      findMismatches(headers[name], received.headers.get(name) ?? undefined, `header ${name}`),
    ),
  ];
}

/** @param before the collections after a reset */
async function playCase(client: WorkspaceClient, before: Fixture, recorded: ContractCase): Promise<string[]> {
  await client.reset();
  const received = await client.send(recorded.request);
  const changed = changes(before, await client.collections());
  return [
    ...answerMismatches(recorded, received),
    ...findMismatches(withLargeScript(withoutEmpty(recorded.changed)), changed, 'changed'),
  ];
}

/** Plays a repeated case, whose changes were not recorded. */
async function playRepeatedCase(client: WorkspaceClient, recorded: ContractCase): Promise<string[]> {
  const statuses: number[] = [];
  let last: Received | undefined;
  for (let sent = 0; sent < (recorded.repeat ?? 1); sent += 1) {
    last = await client.send(recorded.request);
    statuses.push(last.status);
  }
  return [
    ...findMismatches(recorded.statuses, statuses, 'statuses'),
    ...(last ? answerMismatches(recorded, last) : ['no request was sent']),
  ];
}

/**
 * Plays recorded cases against a workspace and compares its answers and changes. Each case starts from the fixture, except
 * for those with server settings: they share the rate limiter's counters and are played last, in order.
 *
 * @param url of a running workspace
 */
export async function playCases(url: string, cases: readonly ContractCase[], fixture: Fixture): Promise<PlayedCase[]> {
  const client = new WorkspaceClient(url, fixture);
  const played: PlayedCase[] = [];
  // Read once: reading it for every case would take half of the time.
  await client.reset();
  const before = await client.collections();
  for (const recorded of cases.filter(({ settings }) => !settings)) {
    played.push({ name: recorded.name, mismatches: await playCase(client, before, recorded) });
  }
  let current: string | undefined;
  for (const recorded of cases.filter(({ settings }) => settings)) {
    const settings = JSON.stringify(recorded.settings);
    if (settings !== current) await client.reset(recorded.settings);
    current = settings;
    played.push({ name: recorded.name, mismatches: await playRepeatedCase(client, recorded) });
  }
  return played;
}
