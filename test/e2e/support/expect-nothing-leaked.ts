import { expect } from '@jest/globals';
import type { E2eHost } from './host/e2e-host';
import { seededSecrets, typedSecret } from './seeded';

/** A place in the code, as in every line of a stack. */
const traceOfCode = /\.[tj]s:\d+/;

/**
 * Looks through all that people were shown, that the app logged and that it keeps: no secret stands in it, of the seed or typed,
 * no stack was shown, and nothing ended in an error that the app did not foresee.
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
  expect(shown.flatMap((text) => traceOfCode.exec(text)?.[0] ?? [])).toEqual([]);
  expect(JSON.stringify(kept[0]).match(/"severity":"error".{0,300}/g) ?? []).toEqual([]);
}
