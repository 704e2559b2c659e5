import { setTimeout } from 'node:timers/promises';
import type { ChatClient } from '../../../workspace/client/chat-client';
import type { StoredDocument } from '../../../workspace/database/database';
import type { E2eHost } from './host/e2e-host';
import { cloneOf } from './seeded';

/** Clones of Guggy, of which the first `matching` call the old address. */
export function bulkIntegrations(total: number, matching: number): StoredDocument[] {
  return Array.from({ length: total }, (_, index) => ({
    ...cloneOf('Guggy', `bulk${index}`),
    name: `Hook ${index}`,
    urls: [index < matching ? `https://hook.old.example/${index}` : 'https://hook.example'],
  }));
}

/** Changes the integrations that call the old address. */
export const bulkCommand = '/integrations bulk url~old.example emoji=:tada: why="new look"';

/** The integrations that `bulkCommand` has changed. */
export async function changedIntegrations(host: E2eHost): Promise<StoredDocument[]> {
  return (await host.documents('rocketchat_integrations')).filter(({ emoji }) => emoji === ':tada:');
}

/** Waits for a message with a matching line. @returns all its lines */
export async function waitForLine(client: ChatClient, pattern: RegExp, seconds: number): Promise<string[]> {
  for (let attempts = seconds * 10; attempts > 0; attempts -= 1) {
    await client.read();
    const message = client.messages.find(({ lines }) => lines.some((line) => pattern.test(line)));
    if (message !== undefined) return [...message.lines];
    await setTimeout(100);
  }
  throw new Error(`no message has the line ${String(pattern)}: ${JSON.stringify(client.messages.at(-1)?.lines)}`);
}

/** Method and path of each API call, without the query. */
export const calledPaths = async (host: E2eHost): Promise<string[]> =>
  (await host.calls()).map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`);

export const countMatches = (paths: readonly string[], pattern: RegExp): number =>
  paths.filter((path) => pattern.test(path)).length;
