import { describe, expect, test } from '@jest/globals';
import type { ChatClient } from '../../../workspace/client/chat-client';
import { seed } from '../../../workspace/seed/seed';
import { changedFields } from '../support/changed-fields';
import { E2eHost } from '../support/host/e2e-host';
import { useHost } from '../support/host/use-host';
import { ids, seededSecrets } from '../support/seeded';

const host = useHost();

/** The content of an export’s code block. */
async function exported(client: ChatClient, what = ''): Promise<string> {
  const lines = await client.command(`/integrations export ${what}`);
  return lines.slice(lines.indexOf('```') + 1, lines.lastIndexOf('```')).join('\n');
}

/** Pastes a text into the import form and submits it. */
async function paste(client: ChatClient, text: string): Promise<string[]> {
  await client.command('/integrations import');
  await client.openedModal.type('pasted', text);
  const before = client.messages.length;
  await client.openedModal.submit();
  return client.messages.slice(before).flatMap(({ lines }) => lines);
}

const stored = (of: E2eHost = host) => of.documents('rocketchat_integrations');

describe('an export', () => {
  test('contains every integration and field, sorted, and no secret', async () => {
    const text = await exported(host.as('ana'));
    const { format, integrations } = JSON.parse(text) as { format: string; integrations: { name: string }[] };
    expect(format).toBe('integration-manager/1');
    expect(integrations.map(({ name }) => name).sort()).toEqual(
      seed.rocketchat_integrations?.map(({ name }) => String(name)).sort(),
    );
    for (const integration of integrations) expect(Object.keys(integration)).toEqual(Object.keys(integration).sort());
    expect(seededSecrets.filter((secret) => text.includes(secret))).toEqual([]);
    expect(text).not.toContain('"token"');
  });

  test('is byte-identical after everything was resent, whatever the stored order', async () => {
    const ana = host.as('ana');
    const before = await exported(ana);
    await ana.command('/integrations set Guggy alias=x');
    await ana.press('apply');
    await ana.press('undo');
    await ana.press('apply');
    expect(await exported(ana)).toBe(before);
    await host.reset({
      fixture: { ...seed, rocketchat_integrations: [...(seed.rocketchat_integrations ?? [])].reverse() },
    });
    expect(await exported(host.as('ana'))).toBe(before);
  });

  test('of some integrations contains only these', async () => {
    const text = await exported(host.as('ana'), 'Guggy GitHub');
    expect([...text.matchAll(/"name": "(.*)"/g)].map((found) => found[1])).toEqual(['GitHub', 'Guggy']);
  });

  test.each([
    ['an unknown name', 'nobody', 'No integration is found by “nobody”'],
    ['a name that several have', 'Jenkins', '“Jenkins” fits several integrations'],
  ])('of %s fails', async (_title, what, said) => {
    expect((await host.as('ana').command(`/integrations export ${what}`))[0]).toContain(said);
  });

  test('is refused to somebody without permission', async () => {
    expect((await host.as('paul').command('/integrations export'))[0]).toMatch(/^You may not do this/);
  });
});

describe('an import', () => {
  test('into the same workspace finds nothing to do', async () => {
    const ana = host.as('ana');
    const before = await stored();
    expect(await paste(ana, await exported(ana))).toEqual([
      'Nothing to do: all 10 integrations are as the export says.',
    ]);
    expect(await stored()).toEqual(before);
  });

  test('into an empty workspace creates all, and then finds nothing to do', async () => {
    const text = await exported(host.as('ana'));
    await host.reset({ fixture: { ...seed, rocketchat_integrations: [] } });
    const ana = host.as('ana');
    const completed = text.replace(/•••/g, 'new-secret');
    expect(await paste(ana, `\`\`\`\n${completed}\n\`\`\``)).toContain('Change of 10 integrations: not made yet');
    expect(await stored()).toEqual([]);
    const lines = await ana.press('apply');
    expect(lines).toContain('Changed: 10 integrations');
    const created = await stored();
    expect(created).toHaveLength(10);
    // The generated tokens are shown once, each with its integration’s name.
    for (const { name, type, token } of created.filter((document) => document.type === 'webhook-outgoing'))
      expect([type, lines]).toEqual([
        'webhook-outgoing',
        expect.arrayContaining([`${String(name)}: ${String(token)}`]),
      ]);
    expect(await paste(ana, text)).toEqual(['Nothing to do: all 10 integrations are as the export says.']);

    await ana.press('undo');
    await ana.press('apply');
    expect(await stored()).toEqual([]);
  });

  test('changes what differs, and keeps the rest and whatever the export does not contain', async () => {
    const ana = host.as('ana');
    const text = (await exported(ana, 'Guggy GitHub')).replace('"emoji": ":ghost:"', '"emoji": ":tada:"');
    const before = await host.integration(ids.Guggy);
    const plan = await paste(ana, text);
    expect(plan).toContain('Emoji (emoji): :ghost: → :tada:');
    expect(plan).toContain('1 is as the export says already.');
    await ana.press('apply');
    expect(changedFields(before, await host.integration(ids.Guggy))).toEqual({ emoji: ':tada:' });
    expect(await host.changesSent()).toHaveLength(1);
  });

  const minimal = { type: 'webhook-outgoing', name: 'New one', event: 'sendMessage', channel: ['#general'] };
  const of = (...integrations: object[]): string => JSON.stringify({ format: 'integration-manager/1', integrations });

  test.each([
    ['nothing', ' ', 'Paste something first'],
    ['half an export', '{"format": "integration-manager/1",', 'This is not whole JSON'],
    ['a payload', '{"name": "Test"}', 'This is not an export of this app'],
    ['no integrations', of(), 'There are no integrations in this export'],
    ['an integration without a type', of({ name: 'x' }), 'Integration 1: type must be'],
    ['an integration without a name', of(minimal, { type: 'webhook-incoming' }), 'Integration 2: it has no name'],
    ['an unknown key', of({ ...minimal, emojy: ':x:' }), 'has no “emojy”. Did you mean emoji'],
    ['a secret', of({ ...minimal, token: 'x' }), 'has no “token”'],
    ['a value of a wrong type', of({ ...minimal, alias: { a: 1 } }), 'the value of “alias” cannot be used'],
    ['an id twice', of({ ...minimal, id: 'a' }, { ...minimal, id: 'a' }), 'stands in it twice'],
    ['the id of an integration of the other type', of({ ...minimal, id: ids.Test }), 'is of the other type here'],
    ['the same integration twice', of({ ...minimal, name: 'Guggy' }, { ...minimal, name: 'Guggy' }), 'more than once'],
  ])('of %s says so, and changes nothing', async (_title, text, said) => {
    const before = await stored();
    const ana = host.as('ana');
    expect(await paste(ana, text)).toEqual([]);
    expect(ana.openedModal.errors.pasted).toContain(said);
    expect(await stored()).toEqual(before);
  });

  test('of invalid values reports everything that is wrong', async () => {
    const lines = await paste(host.as('ana'), of({ ...minimal, channel: ['#nope'], urls: ['x'], username: 'nobody' }));
    expect(lines.join('\n')).toContain('There is no room #nope');
    expect(lines.join('\n')).toContain('“x” is not a web address');
  });
});
