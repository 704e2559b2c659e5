import { expect } from '@jest/globals';
import type { E2eHost } from './host/e2e-host';
import { seededSecrets, typedSecret } from './seeded';

/** A file and line, as in a line of a stack trace. */
const stackFrame = /\.[tj]s:\d+/;

/**
 * Searches everything that was shown, logged or stored. Expects no secret in it (seeded or typed), no stack trace shown, and no
 * unexpected error logged.
 */
export async function expectNothingLeaked(host: E2eHost): Promise<void> {
  const events = await Promise.all([...host.people].map((username) => host.eventsOf(username)));
  const shown = events.map((list) => JSON.stringify(list));
  const kept = await Promise.all([
    host.documents('rocketchat_apps_logs'),
    host.documents('rocketchat_apps_persistence'),
    host.documents('rocketchat_message'),
  ]);
  const everything = [...shown, ...kept.map((documents) => JSON.stringify(documents))].join('\n');
  expect([...seededSecrets, typedSecret].filter((secret) => everything.includes(secret))).toEqual([]);
  expect(shown.flatMap((text) => stackFrame.exec(text)?.[0] ?? [])).toEqual([]);
  expect(JSON.stringify(kept[0]).match(/"severity":"error".{0,300}/g) ?? []).toEqual([]);
}
