import { describe, expect, test } from '@jest/globals';
import type { ChatClient } from '../../../workspace/client/chat-client';
import { useHost } from '../support/host/use-host';
import { ids } from '../support/seeded';

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
    expect(rodriq.openedModal.lines.join('\n')).toMatch(/Changed by \S+ \(.*\) meanwhile:/);
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

  describe('two people who changed the same field', () => {
    /** Rodriq's form after Ana was faster to change the alias, which both edit. */
    async function conflict(): Promise<{ rodriq: ChatClient; choice: string }> {
      const [ana, rodriq] = await Promise.all([openForm('ana'), openForm('rodriq')]);
      await rodriq.openedModal.type('emoji', ':tada:');
      await review(rodriq, 'alias', 'By Rodriq');
      await review(ana, 'alias', 'By Ana');
      await ana.openedModal.submit();
      await rodriq.openedModal.submit();
      const choice = rodriq.openedModal.fields.find((field) => field.endsWith('/alias')) ?? '';
      return { rodriq, choice };
    }

    test('the second sees both values, and nothing is sent until one is chosen', async () => {
      const { rodriq, choice } = await conflict();
      expect(rodriq.openedModal.lines[0]).toMatch(/^Not changed yet: Test was changed by ana /);
      expect(rodriq.openedModal.lines).toEqual(
        expect.arrayContaining(['Alias (alias): Jim → By Ana', 'Alias (alias): By Ana → By Rodriq']),
      );
      expect(rodriq.openedModal.options(choice)).toEqual(['Theirs: By Ana', 'Yours: By Rodriq']);
      await rodriq.openedModal.submit();
      expect(rodriq.openedModal.errors).toEqual({
        [choice]: 'You both changed this: choose which value it shall have.',
      });
      expect(await host.integration(ids.Test)).toMatchObject({ alias: 'By Ana', emoji: ':ghost:' });
      expect(await host.changesSent()).toHaveLength(1);
    });

    test.each([
      ['mine', { alias: 'By Rodriq', emoji: ':tada:' }],
      ['theirs', { alias: 'By Ana', emoji: ':tada:' }],
    ])('choosing %s stores the other changes too', async (side, expected) => {
      const { rodriq, choice } = await conflict();
      await rodriq.openedModal.type(choice, side);
      await rodriq.openedModal.submit();
      expect(rodriq.modal?.isOpen).toBe(false);
      expect(await host.integration(ids.Test)).toMatchObject(expected);
    });

    test('the second must choose again after another change by the first', async () => {
      const { rodriq, choice } = await conflict();
      await rodriq.openedModal.type(choice, 'mine');
      const ana = host.as('ana');
      await ana.command('/integrations set Test alias="By Ana again"');
      await ana.press('apply');
      await rodriq.openedModal.submit();
      expect(rodriq.openedModal.lines).toContain('Alias (alias): By Ana again → By Rodriq');
      await rodriq.openedModal.submit();
      expect(Object.values(rodriq.openedModal.errors)).toHaveLength(1);
      expect(await host.integration(ids.Test)).toMatchObject({ alias: 'By Ana again' });
    });

    test('keeping theirs for every field changes nothing', async () => {
      const [ana, rodriq] = await Promise.all([openForm('ana'), openForm('rodriq')]);
      await review(ana, 'alias', 'By Ana');
      await ana.openedModal.submit();
      await review(rodriq, 'alias', 'By Rodriq');
      await rodriq.openedModal.type(rodriq.openedModal.fields[0] ?? '', 'theirs');
      await rodriq.openedModal.submit();
      expect(rodriq.modal?.isOpen).toBe(false);
      expect(rodriq.messages.at(-1)?.lines).toEqual(['Nothing was changed: everything stays as others made it.']);
      expect(await host.changesSent()).toHaveLength(1);
    });
  });

  test('an integration that was removed meanwhile is reported as gone', async () => {
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

  test('the second sees a conflict in the same field, and can keep theirs', async () => {
    const [ana, rodriq] = [host.as('ana'), host.as('rodriq')];
    await ana.command('/integrations set Test alias="By Ana"');
    await rodriq.command('/integrations set Test alias="By Rodriq" emoji=:tada:');
    await ana.press('apply');
    const lines = await rodriq.press('apply');
    expect(lines).toContain('Alias: you both changed it. Apply makes it By Rodriq; now it is By Ana. [Keep theirs]');
    const afterKeeping = await rodriq.press('keep-theirs');
    expect(afterKeeping).toContain('Emoji (emoji): :ghost: → :tada:');
    expect(afterKeeping.join()).not.toContain('By Rodriq');
    await rodriq.press('apply');
    expect(await host.integration(ids.Test)).toMatchObject({ alias: 'By Ana', emoji: ':tada:' });
  });

  test('a change made outside the app counts too', async () => {
    const ana = host.as('ana');
    await ana.command('/integrations set Test emoji=:tada:');
    const externalUpdate = {
      type: 'webhook-incoming',
      integrationId: ids.Test,
      name: 'Test',
      enabled: false,
      username: 'rocket.cat',
      channel: '#test',
      scriptEnabled: false,
    };
    await host.as('rodriq').session.send('PUT', '/api/v1/integrations.update', externalUpdate);
    const lines = await ana.press('apply');
    expect(lines[0]).toMatch(/^Not changed yet: Test was changed by rodriq /);
    expect(lines).toContain('Enabled (enabled): Yes → No');
    await ana.press('apply');
    expect(await host.integration(ids.Test)).toMatchObject({ enabled: false, emoji: ':tada:' });
  });
});
