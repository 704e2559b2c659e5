import { beforeEach, expect, test } from '@jest/globals';
import type { ChatClient } from '../../../workspace/client/chat-client';
import type { StoredDocument } from '../../../workspace/database/database';
import { useHost } from '../support/host/use-host';
import { ids } from '../support/seeded';

const host = useHost({ resets: 'once' });
let before: StoredDocument[] = [];

beforeEach(async () => {
  before = await host.documents('rocketchat_integrations');
});

async function expectNothingChanged(): Promise<void> {
  expect(await host.changesSent()).toEqual([]);
  expect(await host.documents('rocketchat_integrations')).toEqual(before);
}

function submit(person: ChatClient, id: string, typed: Record<string, string>): Promise<unknown> {
  const view = { id, title: { type: 'plain_text', text: 'Forged' }, blocks: [], state: { forged: typed } };
  return person.interact({ type: 'viewSubmit', viewId: id, payload: { view } });
}

function press(person: ChatClient, actionId: string, value: string): Promise<unknown> {
  return person.interact({
    type: 'blockAction',
    actionId,
    payload: { blockId: 'forged', value },
    container: { type: 'message', id: 'forged' },
    mid: 'forged',
    rid: 'GENERAL',
  });
}

test.each(['paul', 'ines', 'otto', 'rodriq'])('%s cannot submit somebody else’s form', async (username) => {
  const ana = host.as('ana');
  await ana.command('/integrations edit Test');
  const answer = await submit(host.as(username), ana.openedModal.view.id, { alias: 'x' });
  expect(JSON.stringify(answer)).toContain('This form is too old');
  await expectNothingChanged();
});

test('nobody can apply somebody else’s review', async () => {
  const ana = host.as('ana');
  await ana.command('/integrations edit Test');
  await ana.openedModal.type('alias', 'x');
  await ana.openedModal.submit();
  const answer = await submit(host.as('rodriq'), ana.openedModal.view.id, {});
  expect(JSON.stringify(answer)).toContain('This form is too old');
  await expectNothingChanged();
});

test.each(['0123456789abcdef01234567', '', '$ne', '__proto__'])(
  'the invented form %j counts as expired',
  async (id) => {
    const answer = await submit(host.as('ana'), id, { alias: 'x', integrationId: ids.Test });
    expect(JSON.stringify(answer)).toContain('This form is too old');
    await expectNothingChanged();
  },
);

test.each(['paul', 'rodriq'])('%s cannot apply somebody else’s plan', async (username) => {
  const ana = host.as('ana');
  await ana.command(`/integrations set Test alias="Not of ${username}"`);
  const plan = /"value":"([0-9a-f]{24})"/.exec(JSON.stringify(ana.messages.at(-1)?.blocks))?.[1] ?? '';
  expect(plan).not.toBe('');
  const intruder = host.as(username);
  await press(intruder, 'apply', plan);
  expect(intruder.messages.at(-1)?.lines).toEqual([
    'This plan has been applied already, or it is older than 15 minutes. Nothing was changed now.',
  ]);
  await expectNothingChanged();
  // Its owner can still use it.
  expect((await ana.press('apply'))[0]).toBe('Changed: Test [Show]');
});

test('nobody can discard somebody else’s plan', async () => {
  const ana = host.as('ana');
  await ana.command('/integrations set Test alias=Kept');
  const plan = /"value":"([0-9a-f]{24})"/.exec(JSON.stringify(ana.messages.at(-1)?.blocks))?.[1] ?? '';
  await press(host.as('rodriq'), 'discard', plan);
  expect((await ana.press('apply'))[0]).toBe('Changed: Test [Show]');
});

test.each([
  ['paul', ['disable', ids.Test], 'you lack the permissions'],
  ['ines', ['set', ids.Guggy, 'alias=x'], 'No integration is found by'],
  ['otto', ['show', ids.Test], 'No integration is found by'],
  ['owen', ['edit', ids['Release notes']], 'you lack the permissions'],
  ['ana', ['destroy', ids.Test], 'There is no command “destroy”.'],
] as const)('a forged button gives %s no more than typing %j', async (username, args, refusal) => {
  const person = host.as(username);
  await press(person, `run/${args.join('/')}`, JSON.stringify(args));
  expect(person.messages.at(-1)?.lines.join('\n')).toContain(refusal);
  expect(person.modal).toBeUndefined();
  await expectNothingChanged();
});

test.each(['not json', '{"a":1}', '[1,2]', 'null'])('a button with the value %j does no harm', async (value) => {
  const person = host.as('paul');
  await press(person, 'run/x', value);
  expect(person.messages.at(-1)?.lines.join('\n')).toContain('you lack the permissions');
  await expectNothingChanged();
});

test.each(['toString', '__proto__', 'nothing', ''])('the action %j gets no answer', async (actionId) => {
  const ana = host.as('ana');
  await press(ana, actionId, 'x');
  expect(ana.messages).toEqual([]);
  await expectNothingChanged();
});

test.each([
  ['ines', ids.Guggy, 'does not exist any more'],
  ['otto', ids.Test, 'does not exist any more'],
  ['ines', 'no-such-id', 'does not exist any more'],
] as const)('the picker of %s does not open %s', async (username, picked, refusal) => {
  const person = host.as(username);
  await person.command('/integration-update');
  await person.openedModal.type('integrationId', picked);
  await person.openedModal.submit();
  expect(person.openedModal.lines[0]).toContain(refusal);
  expect(person.openedModal.fields).toEqual(['filter/picker', 'integrationId']);
  await expectNothingChanged();
});

test('a field that this type’s form does not have is ignored', async () => {
  const ana = host.as('ana');
  await ana.command('/integrations edit Test');
  const { id } = ana.openedModal.view;
  const typed = { urls: 'https://evil.example', _id: 'x', type: 'webhook-outgoing', userId: 'ana', token: 'x' };
  const answer = await submit(ana, id, typed);
  expect(JSON.stringify(answer)).toContain('Nothing differs from what is stored.');
  await expectNothingChanged();
});

test.each([
  ['event', 'field-event', 'errors'],
  ['filter/picker', 'field-filter/picker', 'errors'],
  ['back', 'review', 'modal.update'],
])('the control %s of a form that is not known says that it is too old', async (actionId, blockId, type) => {
  const answer = await host.as('ana').interact({
    type: 'blockAction',
    actionId,
    payload: { blockId, value: 'x' },
    container: { type: 'view', id: '0123456789abcdef01234567' },
  });
  expect(answer).toMatchObject({ type });
  expect(JSON.stringify(answer)).toContain('This form is too old. Open it again; nothing was changed.');
  await expectNothingChanged();
});
