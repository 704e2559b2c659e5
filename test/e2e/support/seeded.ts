import type { StoredDocument } from '../../../workspace/database/database';
import type { Fixture } from '../../../workspace/seed/fixture';
import { canaries } from '../../../workspace/seed/integrations';
import { seed } from '../../../workspace/seed/seed';

/** The ids of the seeded integrations, by name. */
export const ids = {
  Test: 'x3tPXa9XXRqW6Xp2M',
  GitHub: 'gitHubIntoDev4KmP',
  'Grafana alerts': 'grafanaAlertsR7sT',
  'Jenkins build': 'jenkinsBuildH2yNc',
  'Jenkins nightly': 'jenkinsNightZ8vKd',
  'Release notes': 'owensReleaseN5pWg',
  Guggy: 'ncjKidsnmsGuggyA2',
  'Deploy bot': 'deployBotX6fTqLmW',
  Welcome: 'welcomeNewcomer9G',
  'Archive watcher': 'archiveWatchJ4rBn',
} as const;

export type SeededName = keyof typeof ids;

/** The credentials of a seeded user. @throws an Error if nobody has that username */
export function seededUser(username: string): { id: string; token: string } {
  const found = seed.users?.find((user) => user.username === username);
  if (found === undefined) throw new Error(`nobody is called ${username}`);
  return { id: found._id, token: `token-${username}` };
}

type Collection = keyof Fixture;

/** The seed with other fields in one of its documents. */
export function seedWith(collection: Collection, id: string, fields: Record<string, unknown>): Fixture {
  const change = (document: StoredDocument): StoredDocument =>
    document._id === id ? { ...document, ...fields } : document;
  return { ...seed, [collection]: seed[collection]?.map(change) };
}

/** A seeded integration under another id. */
export function cloneOf(name: SeededName, id: string): StoredDocument {
  const original = seed.rocketchat_integrations?.find(({ _id }) => _id === ids[name]);
  return { ...original, _id: id };
}

/** The beginning of every secret that a test types, so that `expectNothingLeaked` finds it. */
export const typedSecret = 'typed-secret-';

/** The tokens of the integrations and of the app's service account. */
export const seededTokens: readonly string[] = [
  'token-integration.manager',
  ...(seed.rocketchat_integrations ?? []).flatMap(({ token }) => (typeof token === 'string' ? [token] : [])),
];

/** Secrets that the app must never show: the tokens, and what URLs contain. The workspace's page shows URLs as they are stored. */
export const seededSecrets: readonly string[] = [...Object.values(canaries), ...seededTokens];
