import { expect } from '@jest/globals';
import type { StoredDocument } from '../../../workspace/database/database';
import type { E2eHost } from './host/e2e-host';
import { seededSecrets, typedSecret } from './seeded';

/** A file and line, as in a line of a stack trace. */
const stackFrame = /\.[tj]s:\d+/;

/** Returns logs without what the engine itself writes of a command before the app sees it (docs/rocketchat/hosting.md 9.8). */
function withoutCommands(logs: readonly StoredDocument[]): unknown[] {
  return logs.map(({ entries, ...rest }) => ({
    ...rest,
    entries: Array.isArray(entries)
      ? entries.filter((entry) => !JSON.stringify(entry).includes('is being executed'))
      : entries,
  }));
}

/** Returns whether an event is the answer of `reveal`. */
function isRevelation(event: unknown): boolean {
  return JSON.stringify(event).includes('the history keeps that you saw it');
}

/**
 * Searches everything that was shown, logged, posted, or stored by the app. Expects no secret in it (seeded or typed), no stack trace
 * shown, and no unexpected error logged. Secrets belong only where this does not look: in the stored integrations, in the requests of
 * the API, in the answer of `reveal`, and in the log of the command that a person typed.
 */
export async function expectNothingLeaked(host: E2eHost): Promise<void> {
  const events = await Promise.all([...host.people].map((username) => host.eventsOf(username)));
  const shown = events.map((list) => JSON.stringify(list.filter((event) => !isRevelation(event))));
  const kept = await Promise.all([
    host.documents('rocketchat_apps_logs'),
    host.documents('rocketchat_apps_persistence'),
    host.documents('rocketchat_message'),
  ]);
  const [logs, ...stored] = kept;
  const everything = [
    ...shown,
    ...[withoutCommands(logs), ...stored].map((documents) => JSON.stringify(documents)),
  ].join('\n');
  expect([...seededSecrets, typedSecret].filter((secret) => everything.includes(secret))).toEqual([]);
  expect(shown.flatMap((text) => stackFrame.exec(text)?.[0] ?? [])).toEqual([]);
  expect(JSON.stringify(logs).match(/"severity":"error".{0,300}/g) ?? []).toEqual([]);
}
