import { expect, test } from '@jest/globals';
import { changedFields } from '../support/changed-fields';
import { useHost } from '../support/host/use-host';
import { ids } from '../support/seeded';

const host = useHost();

test('a form with several errors shows each at its field, keeps all input, and applies once they are corrected', async () => {
  const before = await host.integration(ids['Deploy bot']);
  const ana = host.as('ana');
  await ana.command('/integrations edit "Deploy bot"');
  const { openedModal } = ana;
  await openedModal.type('name', 'Deployer');
  await openedModal.type('channel', 'zzz');
  await openedModal.type('username', 'nobody');
  await openedModal.type('emoji', 'a rocket');
  await openedModal.type('urls', 'deploy.example');
  await openedModal.type('retryCount', '0');
  await openedModal.submit();
  expect(openedModal.isOpen).toBe(true);
  expect(Object.keys(openedModal.errors).sort()).toEqual(['channel', 'emoji', 'retryCount', 'urls', 'username']);
  expect(openedModal.errors).toMatchObject({
    channel: expect.stringContaining('for example #zzz'),
    urls: expect.stringContaining('is not a web address'),
    username: expect.stringContaining('There is no user nobody.'),
  });
  expect(await host.changesSent()).toEqual([]);
  expect(await host.integration(ids['Deploy bot'])).toEqual(before);

  await openedModal.type('channel', '#dev');
  await openedModal.type('username', 'rocket.cat');
  await openedModal.type('emoji', ':tada:');
  await openedModal.type('urls', 'https://deploy.example/x\nhttps://audit.example/chat');
  await openedModal.type('retryCount', '2');
  await openedModal.submit();
  expect(openedModal.view.title.text).toBe('Check the change');
  await openedModal.submit();
  expect(openedModal.isOpen).toBe(false);
  expect(changedFields(before, await host.integration(ids['Deploy bot']))).toEqual({
    name: 'Deployer',
    channel: ['#dev'],
    username: 'rocket.cat',
    userId: 'rocket.cat',
    emoji: ':tada:',
    urls: ['https://deploy.example/x', 'https://audit.example/chat'],
    retryCount: 2,
  });
});

test.each([
  ['Test', 'channel', '', 'Name at least one room or person, for example #general'],
  ['Test', 'name', '', 'This cannot be empty.'],
  ['GitHub', 'script', 'class Script {', 'The script does not compile'],
  ['Deploy bot', 'channel', '', 'fires on every public channel'],
  ['Deploy bot', 'urls', '', 'An outgoing integration needs at least one URL.'],
] as const)('in the form of %s, the field %s with %j is refused at that field', async (name, field, typed, text) => {
  const before = await host.integration(ids[name]);
  const ana = host.as('ana');
  await ana.command(`/integrations edit ${name}`);
  await ana.openedModal.type(field, typed);
  await ana.openedModal.submit();
  expect(ana.openedModal.errors).toEqual({ [field]: expect.stringContaining(text) });
  expect(await host.changesSent()).toEqual([]);
  expect(await host.integration(ids[name])).toEqual(before);
});

test('the picker without a choice says so at its field', async () => {
  const ana = host.as('ana');
  await ana.command('/integration-update');
  await ana.openedModal.submit();
  expect(ana.openedModal.errors).toEqual({ integrationId: 'Choose one' });
});

test('an integration with a broken script can be edited in its other fields', async () => {
  const ana = host.as('ana');
  await ana.command('/integrations set GitHub script="class Script {" scriptEnabled=false');
  await ana.press('apply');
  await ana.command('/integrations edit GitHub');
  await ana.openedModal.type('alias', 'GH');
  await ana.openedModal.submit();
  await ana.openedModal.submit();
  expect(await host.integration(ids.GitHub)).toMatchObject({ alias: 'GH', script: 'class Script {' });
});
