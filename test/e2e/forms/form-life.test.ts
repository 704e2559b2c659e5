import { expect, test } from '@jest/globals';
import type { ChatClient } from '../../../workspace/client/chat-client';
import { changedFields } from '../support/changed-fields';
import { rules } from '../support/host/release';
import { useHost } from '../support/host/use-host';
import { ids } from '../support/seeded';

const host = useHost();
const deployBot = ids['Deploy bot'];

async function openForm(name: string): Promise<ChatClient> {
  const ana = host.as('ana');
  await ana.command(`/integrations edit ${name}`);
  return ana;
}

test.each([
  ['sendMessage', ['channel', 'triggerWords', 'triggerWordAnywhere', 'runOnEdits'], []],
  ['fileUploaded', ['channel'], ['triggerWords', 'triggerWordAnywhere', 'runOnEdits']],
  ['roomJoined', ['channel'], ['triggerWords', 'triggerWordAnywhere', 'runOnEdits']],
  ['roomLeft', ['channel'], ['triggerWords', 'triggerWordAnywhere', 'runOnEdits']],
  ['roomArchived', [], ['channel', 'triggerWords', 'triggerWordAnywhere', 'runOnEdits']],
  ['roomCreated', [], ['channel', 'triggerWords', 'triggerWordAnywhere', 'runOnEdits']],
  ['userCreated', ['targetRoom'], ['channel', 'triggerWords', 'triggerWordAnywhere', 'runOnEdits']],
])('choosing the event %s shows its fields', async (event, shown, hidden) => {
  const ana = await openForm('"Deploy bot"');
  await ana.openedModal.type('event', event);
  expect(ana.openedModal.fields).toEqual(expect.arrayContaining(shown));
  expect(hidden.filter((field) => ana.openedModal.fields.includes(field))).toEqual([]);
  expect(await host.changesSent()).toEqual([]);
});

test('input survives changing the event and back', async () => {
  const before = await host.integration(deployBot);
  const ana = await openForm('"Deploy bot"');
  await ana.openedModal.type('alias', 'Typed first');
  await ana.openedModal.type('triggerWords', '!ship');
  await ana.openedModal.type('event', 'roomArchived');
  expect(ana.openedModal.fields).not.toContain('triggerWords');
  await ana.openedModal.type('event', 'sendMessage');
  expect(ana.openedModal.fields).toContain('triggerWords');
  await ana.openedModal.submit();
  expect(ana.openedModal.lines).toContain('Alias (alias): Deploy bot → Typed first');
  await ana.openedModal.submit();
  expect(changedFields(before, await host.integration(deployBot))).toEqual({
    alias: 'Typed first',
    triggerWords: ['!ship'],
  });
});

test('fields of an event that is no longer chosen are not sent', async () => {
  const before = await host.integration(deployBot);
  const ana = await openForm('"Deploy bot"');
  await ana.openedModal.type('triggerWords', '!ship');
  await ana.openedModal.type('channel', 'not a channel at all');
  await ana.openedModal.type('event', 'roomCreated');
  await ana.openedModal.submit();
  expect(ana.openedModal.errors).toEqual({});
  await ana.openedModal.submit();
  expect(changedFields(before, await host.integration(deployBot))).toEqual({
    event: 'roomCreated',
    channel: [],
    ...rules.triggerWordsOfOtherEvents,
  });
});

test.each(['', '   '])('a secret field left as %j keeps the token', async (typed) => {
  const { token } = await host.integration(deployBot);
  const ana = await openForm('"Deploy bot"');
  expect(JSON.stringify(ana.openedModal.view)).not.toContain(token);
  await ana.openedModal.type('token', typed);
  await ana.openedModal.type('alias', 'x');
  await ana.openedModal.submit();
  expect(ana.openedModal.lines.join('\n')).not.toContain('Token');
  await ana.openedModal.submit();
  expect(await host.integration(deployBot)).toMatchObject({ alias: 'x', token });
});

test('Back leads from the review to the form with all input, including the secret', async () => {
  const before = await host.integration(deployBot);
  const ana = await openForm('"Deploy bot"');
  await ana.openedModal.type('alias', 'x');
  await ana.openedModal.type('token', 'another-token-5');
  await ana.openedModal.submit();
  await ana.openedModal.press('back');
  expect(ana.openedModal.view.title.text).toBe('Edit outgoing integration');
  expect(ana.openedModal.lines).toContain('Alias: x');
  await ana.openedModal.type('emoji', ':tada:');
  await ana.openedModal.submit();
  expect(ana.openedModal.lines).toEqual(
    expect.arrayContaining([
      'Alias (alias): Deploy bot → x',
      'Emoji (emoji): :rocket: → :tada:',
      'Token (token): a new one replaces the present one',
    ]),
  );
  expect(await host.changesSent()).toEqual([]);
  await ana.openedModal.submit();
  expect(changedFields(before, await host.integration(deployBot))).toEqual({
    alias: 'x',
    emoji: ':tada:',
    token: 'another-token-5',
  });
  expect(await host.changesSent()).toHaveLength(1);
});

test.each(['Test', 'GitHub', 'Guggy', '"Deploy bot"', 'Welcome', '"Archive watcher"'])(
  'submitting the form of %s untouched says that nothing differs',
  async (name) => {
    const before = await host.documents('rocketchat_integrations');
    const ana = await openForm(name);
    await ana.openedModal.submit();
    expect(ana.openedModal.errors).toEqual({});
    expect(ana.openedModal.lines[0]).toBe('Nothing differs from what is stored. Change a field, or cancel.');
    expect(await host.changesSent()).toEqual([]);
    expect(await host.documents('rocketchat_integrations')).toEqual(before);
  },
);

test('a command with the stored values says so', async () => {
  const lines = await host.as('ana').command('/integrations set Test alias=Jim enabled=yes channel=#test');
  expect(lines).toEqual(['Test is like that already. Nothing to change.']);
});

test('two submits of the review at once apply it once', async () => {
  const ana = await openForm('Test');
  await ana.openedModal.type('alias', 'x');
  await ana.openedModal.submit();
  const { openedModal } = ana;
  await Promise.all([openedModal.submit(), openedModal.submit()]);
  expect(await host.changesSent()).toHaveLength(1);
  expect(await host.integration(ids.Test)).toMatchObject({ alias: 'x' });
});

test('a plan is applied once, however often its button is pressed', async () => {
  const ana = host.as('ana');
  await ana.command('/integrations set Test alias=x');
  const secondClient = host.as('ana');
  await secondClient.read();
  await Promise.all([ana.press('apply'), secondClient.press('apply')]);
  await ana.read();
  expect(await ana.press('apply')).toEqual([
    'This plan has been applied already, or it is older than 15 minutes. Nothing was changed now.',
  ]);
  expect(await host.changesSent()).toHaveLength(1);
});

test('a discarded plan cannot be applied', async () => {
  const ana = host.as('ana');
  await ana.command('/integrations set Test alias=x');
  expect(await ana.press('discard')).toEqual(['Dropped. Nothing was changed.']);
  expect((await ana.press('apply'))[0]).toContain('This plan has been applied already');
  expect(await host.changesSent()).toEqual([]);
});

test('one plan can turn several integrations on or off', async () => {
  const ana = host.as('ana');
  const lines = await ana.command('/integrations disable Test Guggy "Grafana alerts"');
  expect(lines[0]).toBe('Change of Test, Guggy: not made yet');
  await ana.press('apply');
  expect(await host.integration(ids.Test)).toMatchObject({ enabled: false });
  expect(await host.integration(ids.Guggy)).toMatchObject({ enabled: false });
  expect(await host.changesSent()).toHaveLength(2);
});
