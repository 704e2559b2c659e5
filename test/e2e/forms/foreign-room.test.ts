import { describe, expect, test } from '@jest/globals';
import { ChatClient } from '../../../workspace/client/chat-client';
import { seed } from '../../../workspace/seed/seed';
import { testInProcess } from '../support/host/in-process';
import { useHost } from '../support/host/use-host';
import { ids, seededUser } from '../support/seeded';

const host = useHost({ resets: 'once' });

/** The direct room of rodriq and ana. */
const directRoom = (seed.rocketchat_room ?? []).find(({ t }) => t === 'd')?._id ?? '';
const refusal = 'You are not in the room that this came from. Nothing was done; go to a room of yours and try again.';

/** Everything stored except the calls' logs. */
async function stored(): Promise<unknown[]> {
  return Promise.all([host.documents('rocketchat_integrations'), host.documents('rocketchat_apps_persistence')]);
}

function pressForged(person: ChatClient, rid: string, actionId: string, value: string): Promise<unknown> {
  const container = { type: 'message', id: 'forged' };
  return person.interact({ type: 'blockAction', actionId, payload: { blockId: 'b#t', value }, container, rid });
}

function planOf(person: ChatClient): string {
  return /"value":"([0-9a-f]{24})"/.exec(JSON.stringify(person.messages.at(-1)?.blocks))?.[1] ?? '';
}

describe.each([
  ['ines', 'roomSecretOps'],
  ['ana', 'roomSecretOps'],
  ['otto', directRoom],
  ['paul', 'roomSecretOps'],
] as const)('%s, who names the room %s without being in it,', (username, rid) => {
  test.each([
    ['room-integrations', 'roomAction'],
    ['message-box-integrations', 'messageBoxAction'],
  ])('gets nothing from the menu button %s', async (actionId, context) => {
    const [person, before] = [host.as(username), await stored()];
    await person.interact({ type: 'actionButton', actionId, rid, tmid: 't', payload: { context } });
    expect(person.openedModal.lines).toEqual([refusal]);
    expect(person.messages).toEqual([]);
    expect(await stored()).toEqual(before);
  });

  test.each([
    ['run/list', '["list","here"]'],
    ['run/set', `["set","${ids.Test}","alias=x"]`],
    ['run/edit', `["edit","${ids.Test}"]`],
    ['toggle/x', JSON.stringify({ id: ids.Test, enabled: true, updatedAt: '' })],
    ['reopen', 'x'],
    ['nothing', 'x'],
  ])('gets nothing from the button %s', async (actionId, value) => {
    const [person, before] = [host.as(username), await stored()];
    await pressForged(person, rid, actionId, value);
    expect(person.openedModal.lines).toEqual([refusal]);
    expect(person.messages).toEqual([]);
    expect(await stored()).toEqual(before);
  });
});

test('a plan is not applied from there, and can still be applied from where it was shown', async () => {
  const ana = host.as('ana');
  await ana.command('/integrations set Test alias="From my room"');
  await pressForged(ana, 'roomSecretOps', 'apply', planOf(ana));
  expect(ana.openedModal.lines).toEqual([refusal]);
  expect(await host.changesSent()).toEqual([]);
  await ana.press('apply');
  expect(await host.integration(ids.Test)).toMatchObject({ alias: 'From my room' });
});

test('its OK closes the notice', async () => {
  const ana = host.as('ana');
  await pressForged(ana, 'roomSecretOps', 'run/x', '["list"]');
  await ana.openedModal.submit();
  expect(ana.modal?.isOpen).toBe(false);
});

test('a menu button of a room that does not exist is refused, too', async () => {
  const ana = host.as('ana');
  const payload = { context: 'roomAction' };
  await ana.interact({ type: 'actionButton', actionId: 'room-integrations', rid: 'gone', payload });
  expect(ana.openedModal.lines).toEqual([refusal]);
});

test.each([
  ['rodriq', 'roomSecretOps'],
  ['otto', 'roomSecretOps'],
  ['ana', directRoom],
  ['ines', 'roomDev'],
])('%s, who may see the room %s, gets the list there', async (username, rid) => {
  const person = host.as(username);
  await pressForged(person, rid, 'run/list', '["list","here"]');
  expect(person.modal).toBeUndefined();
  expect(person.messages.map(({ roomId }) => roomId)).toEqual([rid]);
});

test('a button of a form goes on with the form, also on servers that send a room with it', async () => {
  const ana = host.as('ana');
  await ana.command('/integrations edit Guggy');
  const { view } = ana.openedModal;
  await ana.interact({
    type: 'blockAction',
    actionId: 'event',
    payload: { blockId: 'event', value: 'roomCreated' },
    container: { type: 'view', id: view.id },
    rid: 'roomSecretOps',
  });
  expect(ana.openedModal.view.id).toBe(view.id);
  expect(ana.openedModal.fields).not.toContain('triggerWords');
  expect(ana.messages).toEqual([]);
});

// Servers up to 7.x have a call that does not check the room of a command. It is not part of the REST API, so the host is called.
testInProcess(
  'a command from a foreign room is refused in a modal',
  async ({ url, host: appHost }) => {
    const ana = new ChatClient(url, seededUser('ana'));
    const call = { command: 'integrations', userId: 'ana', roomId: 'roomSecretOps' };
    for (const params of ['list here', 'set Test alias=x', 'edit Test', 'help']) {
      await appHost.runCommand({ ...call, params, triggerId: `forged ${params}` });
      await appHost.runCommand({ ...call, params });
    }
    const { body } = await ana.session.send('GET', '/_workspace/events');
    const shown = JSON.stringify(body);
    expect(shown.match(/You are not in the room/g)).toHaveLength(4);
    expect(shown).not.toContain('"type":"ephemeral"');
  },
  60_000,
);
