import { expect, test } from '@jest/globals';
import { useHost } from '../support/host/use-host';
import { ids } from '../support/seeded';

const host = useHost({ resets: 'once' });

const commands = [
  '',
  'help',
  'help set',
  'list',
  'list here mine',
  'list broken',
  'show Guggy',
  'edit',
  'edit Guggy',
  'set Guggy alias=x',
  'set Guggy token',
  'set Guggy {"alias":"x"}',
  'enable Guggy',
  'disable Guggy Test',
  'new incoming',
  'new outgoing',
  'clone Guggy',
  'remove Guggy',
  'rotate Guggy',
  'reveal Test',
  'apply',
  `apply {"integrationId":"${ids.Test}","alias":"x"}`,
  'apply not json',
  'bulk on alias=x',
  'export',
  'export Guggy',
  'import',
  'history',
  'history Guggy',
  'undo Guggy',
  'undo 0123456789',
  'nonsense',
].map((typed) => `/integrations ${typed}`);

const updates = ['', 'Guggy', 'Guggy alias=x', 'Guggy token', '{"integrationId":"x"}'].map(
  (typed) => `/integration-update ${typed}`,
);

const id = '0123456789abcdef01234567';
const buttons = [
  ['run/new', '["new","incoming"]'],
  ['run/edit', `["edit","${ids.Test}"]`],
  ['toggle/x', JSON.stringify({ id: ids.Test, enabled: true, updatedAt: '' })],
  ['apply', id],
  ['discard', id],
  ['keep-theirs', JSON.stringify([id, ids.Test, 'alias'])],
  ['skip-step', JSON.stringify([id, '1'])],
  ['undo', '0123456789'],
  ['restore', '0123456789'],
  ['repair', ids.Test],
  ['reopen', id],
  ['filter/picker', 'x'],
  ['event', 'sendMessage'],
  ['back', ''],
] as const;

const steps = ['pick', 'paste', 'edit', 'review', 'remove', 'secret'];

test.each(['paul', 'mia', 'owen'])('nothing of %s is stored, whatever they type, press or post', async (username) => {
  const person = host.as(username);
  const expectNothing = async (what: string): Promise<void> => {
    expect([what, await host.documents('rocketchat_apps_persistence')]).toEqual([what, []]);
  };
  for (const typed of [...commands, ...updates]) {
    await person.command(typed);
    await expectNothing(typed);
  }
  for (const [actionId, value] of buttons) {
    for (const container of [{ type: 'message', id: 'm' } as const, { type: 'view', id } as const])
      await person.interact({
        type: 'blockAction',
        actionId,
        payload: { blockId: 'b', value },
        container,
        ...(container.type === 'message' && { rid: 'GENERAL', mid: 'm' }),
      });
    await expectNothing(actionId);
  }
  for (const step of steps) {
    const title = { type: 'plain_text', text: 'Forged' } as const;
    const submit = { type: 'button', actionId: `submit/${step}`, text: title } as const;
    const state = { b: { pasted: '{"alias":"x"}', integrationId: ids.Test, alias: 'x' } };
    const view = { id, title, blocks: [], submit, state };
    await person.interact({ type: 'viewSubmit', viewId: id, payload: { view } });
    await person.interact({ type: 'viewClosed', payload: { viewId: id, view, isCleared: true } });
    await expectNothing(step);
  }
  for (const context of ['roomAction', 'messageBoxAction'] as const) await person.pressInMenu(context);
  await expectNothing('menus');
  expect(person.modal).toBeUndefined();
  expect(await host.changesSent()).toEqual([]);
});
