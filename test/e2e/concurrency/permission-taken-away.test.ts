import { expect, test } from '@jest/globals';
import type { ChatClient } from '../../../workspace/client/chat-client';
import { useProxiedHost } from '../support/host/use-proxied-host';
import { ids } from '../support/seeded';
import { takePermissionsAway } from '../support/take-permissions-away';

const { host, proxy } = useProxiedHost();

const refusal = 'You may not do this: you lack the permissions';

async function openForm(ana: ChatClient): Promise<void> {
  await ana.command('/integrations edit Test');
  await ana.openedModal.type('alias', 'x');
}

async function expectNothingChanged(): Promise<void> {
  expect(await host.changesSent()).toEqual([]);
  expect(await host.integration(ids.Test)).toMatchObject({ alias: 'Jim' });
}

test('after losing a permission, submitting the form is refused, and the input stays', async () => {
  const ana = host.as('ana');
  await openForm(ana);
  takePermissionsAway(proxy);
  await ana.openedModal.submit();
  expect(ana.openedModal.lines[0]).toContain(refusal);
  await expectNothingChanged();

  proxy.reset();
  await ana.openedModal.submit();
  expect(ana.openedModal.lines).toContain('Alias (alias): Jim → x');
});

test('after losing a permission, Apply in the review is refused, and works once it is back', async () => {
  const ana = host.as('ana');
  await openForm(ana);
  await ana.openedModal.submit();
  expect(ana.openedModal.view.title.text).toBe('Check the change');
  takePermissionsAway(proxy);
  await ana.openedModal.submit();
  expect(ana.openedModal.lines[0]).toContain(refusal);
  await expectNothingChanged();

  proxy.reset();
  await ana.openedModal.submit();
  expect(ana.messages.at(-1)?.lines[0]).toBe('Changed: Test [Show]');
});

test('after losing a permission, Apply on a plan is refused', async () => {
  const ana = host.as('ana');
  await ana.command('/integrations set Test alias=x');
  takePermissionsAway(proxy);
  expect((await ana.press('apply')).join('\n')).toContain(refusal);
  await expectNothingChanged();
});

test('after losing a permission, changing the event shows no other form', async () => {
  const ana = host.as('ana');
  await ana.command('/integrations edit Guggy');
  const shown = ana.openedModal.view;
  takePermissionsAway(proxy);
  await ana.openedModal.type('event', 'roomCreated');
  expect(ana.openedModal.view).toEqual(shown);
  expect(ana.messages.at(-1)?.lines.join('\n')).toContain(refusal);
  await expectNothingChanged();
});
