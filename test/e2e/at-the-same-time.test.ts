import { describe, expect, test } from '@jest/globals';
import type { ChatClient } from '../../workspace/client/chat-client';
import { ids } from './support/seeded';
import { useHost } from './support/use-host';

const host = useHost();

async function openForm(username: string): Promise<ChatClient> {
  const person = host.as(username);
  await person.command('/integrations edit Test');
  return person;
}

async function review(person: ChatClient, field: string, typed: string): Promise<void> {
  await person.openedModal.type(field, typed);
  await person.openedModal.submit();
}

describe('two people with the same form', () => {
  test('both changes are stored, and the second sees the first one in the review', async () => {
    const [ana, rodriq] = await Promise.all([openForm('ana'), openForm('rodriq')]);
    await review(ana, 'alias', 'By Ana');
    await ana.openedModal.submit();
    await review(rodriq, 'emoji', ':tada:');
    expect(rodriq.openedModal.lines.join('\n')).toMatch(/Changed by \S+ \(.*\) while you were at it:/);
    expect(rodriq.openedModal.lines).toEqual(
      expect.arrayContaining(['Alias (alias): Jim → By Ana', 'Emoji (emoji): :ghost: → :tada:']),
    );
    await rodriq.openedModal.submit();
    expect(rodriq.modal?.isOpen).toBe(false);
    expect(await host.integration(ids.Test)).toMatchObject({ alias: 'By Ana', emoji: ':tada:' });
  });

  test('a change that comes between the review and Apply stops it, and is shown with it', async () => {
    const [ana, rodriq] = await Promise.all([openForm('ana'), openForm('rodriq')]);
    await review(rodriq, 'emoji', ':tada:');
    await review(ana, 'alias', 'By Ana');
    await ana.openedModal.submit();
    await rodriq.openedModal.submit();
    expect(rodriq.openedModal.lines[0]).toMatch(/^Not changed yet: Test was changed by /);
    expect(rodriq.openedModal.lines).toEqual(
      expect.arrayContaining(['Alias (alias): Jim → By Ana', 'Emoji (emoji): :ghost: → :tada:']),
    );
    expect(await host.changesSent()).toHaveLength(1);
    await rodriq.openedModal.submit();
    expect(rodriq.modal?.isOpen).toBe(false);
    expect(await host.integration(ids.Test)).toMatchObject({ alias: 'By Ana', emoji: ':tada:' });
  });

  test('where both touched one field, the second sees what it would replace before it does', async () => {
    const [ana, rodriq] = await Promise.all([openForm('ana'), openForm('rodriq')]);
    await review(rodriq, 'alias', 'By Rodriq');
    await review(ana, 'alias', 'By Ana');
    await ana.openedModal.submit();
    await rodriq.openedModal.submit();
    expect(rodriq.openedModal.lines).toContain('Alias (alias): By Ana → By Rodriq');
    expect(await host.integration(ids.Test)).toMatchObject({ alias: 'By Ana' });
    await rodriq.openedModal.submit();
    expect(await host.integration(ids.Test)).toMatchObject({ alias: 'By Rodriq' });
  });

  test('an integration that was removed meanwhile is said to be gone', async () => {
    const ana = await openForm('ana');
    await review(ana, 'alias', 'x');
    const { session } = host.as('rodriq');
    const removal = { type: 'webhook-incoming', integrationId: ids.Test };
    expect((await session.send('POST', '/api/v1/integrations.remove', removal)).status).toBe(200);
    await ana.openedModal.submit();
    expect(ana.modal?.isOpen).toBe(false);
    expect(ana.messages.at(-1)?.lines.join('\n')).toContain('Not changed: the integration does not exist any more.');
    expect(await host.changesSent()).toEqual([]);
  });
});

describe('two people with plans', () => {
  test('the second is shown the first one’s change, and a new plan on top of it', async () => {
    const [ana, rodriq] = [host.as('ana'), host.as('rodriq')];
    await ana.command('/integrations set Test alias="By Ana"');
    await rodriq.command('/integrations set Test emoji=:tada:');
    await ana.press('apply');
    const lines = await rodriq.press('apply');
    expect(lines[0]).toMatch(/^Not changed yet: Test was changed by /);
    expect(lines).toEqual(expect.arrayContaining(['Alias (alias): Jim → By Ana', 'Emoji (emoji): :ghost: → :tada:']));
    expect(await host.changesSent()).toHaveLength(1);
    expect((await rodriq.press('apply'))[0]).toBe('Changed: Test [Show]');
    expect(await host.integration(ids.Test)).toMatchObject({ alias: 'By Ana', emoji: ':tada:' });
  });

  test('a change made outside the app counts too', async () => {
    const ana = host.as('ana');
    await ana.command('/integrations set Test emoji=:tada:');
    const outside = {
      type: 'webhook-incoming',
      integrationId: ids.Test,
      name: 'Test',
      enabled: false,
      username: 'rocket.cat',
      channel: '#test',
      scriptEnabled: false,
    };
    await host.as('rodriq').session.send('PUT', '/api/v1/integrations.update', outside);
    const lines = await ana.press('apply');
    expect(lines[0]).toMatch(/^Not changed yet: Test was changed by rodriq /);
    expect(lines).toContain('Enabled (enabled): Yes → No');
    await ana.press('apply');
    expect(await host.integration(ids.Test)).toMatchObject({ enabled: false, emoji: ':tada:' });
  });
});
