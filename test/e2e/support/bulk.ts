import { setTimeout } from 'node:timers/promises';
import type { ChatClient } from '../../../workspace/client/chat-client';
import type { StoredDocument } from '../../../workspace/database/database';
import type { E2eHost } from './host/e2e-host';
import { cloneOf } from './seeded';

/** So many integrations, of which the first `meant` call the old address. */
export function many(count: number, meant: number): StoredDocument[] {
  return Array.from({ length: count }, (_, index) => ({
    ...cloneOf('Guggy', `bulk${index}`),
    name: `Hook ${index}`,
    urls: [index < meant ? `https://hook.old.example/${index}` : 'https://hook.example'],
  }));
}

/** Changes those that `many` means. */
export const command = '/integrations bulk url~old.example emoji=:tada: why="new look"';

/** Those that the command has changed. */
export async function changedOnes(host: E2eHost): Promise<StoredDocument[]> {
  return (await host.documents('rocketchat_integrations')).filter(({ emoji }) => emoji === ':tada:');
}

/** Waits until a message says something. */
export async function told(client: ChatClient, said: RegExp, seconds: number): Promise<string[]> {
  for (let left = seconds * 10; left > 0; left -= 1) {
    await client.read();
    const message = client.messages.find(({ lines }) => lines.some((line) => said.test(line)));
    if (message !== undefined) return [...message.lines];
    await setTimeout(100);
  }
  throw new Error(`nobody said ${String(said)}: ${JSON.stringify(client.messages.at(-1)?.lines)}`);
}

/** What was asked of the API, without queries. */
export const paths = async (host: E2eHost): Promise<string[]> =>
  (await host.calls()).map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`);

export const count = (all: readonly string[], one: RegExp): number => all.filter((path) => one.test(path)).length;
