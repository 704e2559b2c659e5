import { expect } from '@jest/globals';
import type { ChatClient } from '../../../workspace/client/chat-client';
import type { StoredDocument } from '../../../workspace/database/database';
import type { E2eHost } from './host/e2e-host';

export const newIncoming = { name: 'Fresh', channel: '#general' };
export const newOutgoing = { name: 'Caller', channel: '#general', urls: 'https://hook.example/one' };

/** The stored integration of that name. @throws an Error where there is none or several */
export async function named(host: E2eHost, name: string): Promise<StoredDocument> {
  const [only, other] = (await host.documents('rocketchat_integrations')).filter((document) => document.name === name);
  if (only === undefined || other !== undefined) throw new Error(`there is not one ${name}`);
  return only;
}

/** The calls that would create or remove, by what stands behind `integrations.` */
export async function sentPosts(host: E2eHost): Promise<string[]> {
  return (await host.calls())
    .filter(({ method, path }) => method === 'POST' && path.includes('/integrations.'))
    .map(({ path }) => path.replace(/^.*integrations\./, ''));
}

/** Fills in the form that is open, and submits it. */
export async function fillIn(person: ChatClient, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [field, text] of Object.entries(texts)) await person.openedModal.type(field, text);
  await person.openedModal.submit();
}

/** Gives the command, fills in its form, and applies what is shown. Gives what was told. */
export async function create(
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

/** Removes by the form. Gives what was told. */
export async function remove(person: ChatClient, name: string): Promise<string[]> {
  const before = person.messages.length;
  await person.command(`/integrations remove ${name}`);
  await fillIn(person, { 'confirm-name': name });
  return person.messages.slice(before).flatMap(({ lines }) => lines);
}

/** A secret that ana was told stands in one message, and nowhere else that anything is shown, kept or logged. */
export async function expectToldOnce(host: E2eHost, secret: string): Promise<void> {
  await host.as('ana').command('/integrations history');
  expect(JSON.stringify(await host.eventsOf('ana')).split(secret).length - 1).toBe(1);
  const kept = await Promise.all([
    host.documents('rocketchat_apps_logs'),
    host.documents('rocketchat_apps_persistence'),
    host.documents('rocketchat_message'),
  ]);
  expect(JSON.stringify(kept)).not.toContain(secret);
}
