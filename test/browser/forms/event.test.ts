import { expect, test } from '@jest/globals';
import { changedFields } from '../../e2e/support/changed-fields';
import { useHost } from '../../e2e/support/host/use-host';
import { ids } from '../../e2e/support/seeded';
import type { ChatPage } from '../support/chat-page';
import { fieldsOfForm, labelOf } from '../support/form-cases';
import { useBrowser } from '../support/use-browser';

const host = useHost();
const browser = useBrowser(host);
const deployBot = ids['Deploy bot'];

const labelsFor = (event: string): string[] => fieldsOfForm('webhook-outgoing', event).map(labelOf);

/** Reviews and applies. @returns the lines of the review */
async function apply(ana: ChatPage): Promise<string[]> {
  await ana.modal.submit();
  await ana.modal.waitForTitle('Check the change');
  const lines = (await ana.modal.text()).split('\n');
  expect(await host.changesSent()).toEqual([]);
  await ana.nextMessage(() => ana.modal.submit());
  await ana.modal.waitFor('detached');
  return lines;
}

test('another event shows its fields at once and keeps all input, even of fields hidden for a while', async () => {
  const before = await host.integration(deployBot);
  const ana = await browser.open('ana');
  const form = await ana.edit('"Deploy bot"');
  await form.type('alias', 'Typed first');
  await form.type('triggerWords', '!ship');
  await form.choose('Run on edits', 'No');
  await form.type('channel', '#dev');
  await form.choose('Event', 'roomArchived: a room is archived');
  expect(await form.labels()).toEqual(labelsFor('roomArchived'));
  expect(await form.allShown()).toMatchObject({ Event: 'roomArchived: a room is archived', Alias: 'Typed first' });
  await form.type('emoji', ':tada:');

  await form.choose('Event', 'sendMessage: a message is sent');
  expect(await form.labels()).toEqual(labelsFor('sendMessage'));
  expect(await form.allShown()).toMatchObject({
    'Trigger words': '!ship',
    'Run on edits': 'No',
    Channel: '#dev',
    Alias: 'Typed first',
    Emoji: ':tada:',
  });
  expect(await apply(ana)).toContain('Trigger words (triggerWords): !deploy, !rollback, !status → !ship');
  expect(changedFields(before, await host.integration(deployBot))).toEqual({
    alias: 'Typed first',
    triggerWords: ['!ship'],
    runOnEdits: false,
    channel: ['#dev'],
    emoji: ':tada:',
  });
});

test('input for fields of the former event is not sent', async () => {
  const before = await host.integration(deployBot);
  const ana = await browser.open('ana');
  const form = await ana.edit('"Deploy bot"');
  await form.type('triggerWords', '!ship');
  await form.type('channel', 'no channel at all');
  await form.choose('Event', 'roomCreated: a room is created');
  await form.type('alias', 'Rooms');
  const review = await apply(ana);
  expect(review).toContain('Event (event): sendMessage → roomCreated');
  expect(review).toContain('For this event the server ignores the channel: it fires for the whole workspace.');
  expect(changedFields(before, await host.integration(deployBot))).toEqual({
    event: 'roomCreated',
    alias: 'Rooms',
    channel: [],
    triggerWords: null,
  });
});

test('an event that needs a target channel shows the error at that field', async () => {
  const before = await host.integration(deployBot);
  const ana = await browser.open('ana');
  const form = await ana.edit('"Deploy bot"');
  await form.choose('Event', 'userCreated: a user is created');
  await form.submit();
  await form.dialog.locator('.rcx-field__error').waitFor();
  expect(await form.allErrors()).toEqual({
    'Target channel': 'The event userCreated needs a target channel, for example #general',
  });
  expect(await host.changesSent()).toEqual([]);
  await form.type('targetRoom', '#general');
  await apply(ana);
  expect(changedFields(before, await host.integration(deployBot))).toEqual({
    event: 'userCreated',
    targetRoom: '#general',
    channel: [],
    triggerWords: null,
  });
});

test('input typed before the new event’s fields arrive is kept', async () => {
  const ana = await browser.open('ana');
  const form = await ana.edit('"Deploy bot"');
  await ana.page.route('**/api/apps/ui.interaction/*', async (route) => {
    await form.type('alias', 'Typed meanwhile');
    await route.continue();
  });
  await form.choose('Event', 'fileUploaded: a file is uploaded');
  await ana.page.unroute('**/api/apps/ui.interaction/*');
  expect(await form.labels()).toEqual(labelsFor('fileUploaded'));
  expect(await form.shown('Alias')).toBe('Typed meanwhile');
  await apply(ana);
  expect(await host.integration(deployBot)).toMatchObject({ event: 'fileUploaded', alias: 'Typed meanwhile' });
});
