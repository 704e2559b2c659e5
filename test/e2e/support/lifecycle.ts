import { expect } from '@jest/globals';
import type { ChatClient } from '../../../workspace/client/chat-client';
import type { StoredDocument } from '../../../workspace/database/database';
import type { E2eHost } from './host/e2e-host';

export const newIncoming = { name: 'Fresh', channel: '#general' };
export const newOutgoing = { name: 'Caller', channel: '#general', urls: 'https://hook.example/one' };

/** The stored integration with that name. @throws an Error if there is none or more than one */
export async function findByName(host: E2eHost, name: string): Promise<StoredDocument> {
  const [only, duplicate] = (await host.documents('rocketchat_integrations')).filter(
    (document) => document.name === name,
  );
  if (only === undefined || duplicate !== undefined) throw new Error(`there is not one ${name}`);
  return only;
}

/** The creations and removals sent to the API: `create` or `remove`. */
export async function sentPosts(host: E2eHost): Promise<string[]> {
  return (await host.calls())
    .filter(({ method, path }) => method === 'POST' && path.includes('/integrations.'))
    .map(({ path }) => path.replace(/^.*integrations\./, ''));
}

/** Fills in the open form and submits it. */
export async function fillIn(person: ChatClient, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [field, text] of Object.entries(texts)) await person.openedModal.type(field, text);
  await person.openedModal.submit();
}

/** Runs a command, fills in its form, and submits the review. @returns the lines of the result */
export async function createByForm(
  person: ChatClient,
  command: string,
  texts: Readonly<Record<string, string>>,
): Promise<string[]> {
  const before = person.messages.length;
  await person.command(`/integrations ${command}`);
  await fillIn(person, texts);
  await person.openedModal.submit();
  return person.messages.slice(before).flatMap(({ lines }) => lines);
}

/** Removes an integration with the form. @returns the lines of the result */
export async function removeByForm(person: ChatClient, name: string): Promise<string[]> {
  const before = person.messages.length;
  await person.command(`/integrations remove ${name}`);
  await fillIn(person, { 'confirm-name': name });
  return person.messages.slice(before).flatMap(({ lines }) => lines);
}

/** Expects a secret in exactly one of the messages ana got, and nowhere in what is stored or logged. */
export async function expectShownOnce(host: E2eHost, secret: string): Promise<void> {
  await host.as('ana').command('/integrations history');
  expect(JSON.stringify(await host.eventsOf('ana')).split(secret).length - 1).toBe(1);
  const kept = await Promise.all([
    host.documents('rocketchat_apps_logs'),
    host.documents('rocketchat_apps_persistence'),
    host.documents('rocketchat_message'),
  ]);
  expect(JSON.stringify(kept)).not.toContain(secret);
}
