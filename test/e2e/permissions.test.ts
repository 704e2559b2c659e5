import { describe, expect, test } from '@jest/globals';
import { useHost } from './support/host/use-host';
import { ids } from './support/seeded';

const host = useHost({ resets: 'once' });

const both = {
  incoming: ['manage-incoming-integrations', 'manage-own-incoming-integrations'],
  outgoing: ['manage-outgoing-integrations', 'manage-own-outgoing-integrations'],
} as const;
type Kind = keyof typeof both;

/** The permissions that each person lacks, by kind. */
const lacking: Readonly<Record<string, Readonly<Record<Kind, readonly string[]>>>> = {
  paul: both,
  mia: { incoming: ['manage-own-incoming-integrations'], outgoing: both.outgoing },
  owen: { incoming: ['manage-incoming-integrations'], outgoing: ['manage-outgoing-integrations'] },
  ines: { incoming: [], outgoing: both.outgoing },
  otto: { incoming: both.incoming, outgoing: [] },
};

const referenceOf: Readonly<Record<Kind, string>> = { incoming: ids.Test, outgoing: ids.Guggy };

const commands = [
  '/integrations show REF',
  '/integrations edit REF',
  '/integrations set REF alias=x',
  '/integrations set REF token',
  '/integrations set REF {"name":"x","integrationId":"REF"}',
  '/integrations enable REF',
  '/integrations disable REF',
  '/integration-update REF',
  '/integration-update REF alias=x',
  '/integration-update {"name":"x","integrationId":"REF"}',
] as const;

/** Each forbidden command with the permissions that its refusal must name. */
const refused = Object.entries(lacking).flatMap(([username, kinds]) => {
  const lacksAll = Object.values(kinds).every((missing) => missing.length > 0);
  return (['incoming', 'outgoing'] as const)
    .filter((kind) => kinds[kind].length > 0)
    .map((kind) => ({
      username,
      kind,
      lacksAll,
      missing: lacksAll ? [...kinds.incoming, ...kinds.outgoing] : kinds[kind],
    }));
});

describe('without the permissions', () => {
  test.each(refused)(
    '$username is refused every command for an $kind integration',
    async ({ username, kind, lacksAll, missing }) => {
      const before = await host.documents('rocketchat_integrations');
      const person = host.as(username);
      for (const command of commands) {
        const typed = command.replaceAll('REF', referenceOf[kind]);
        const said = (await person.command(typed)).join('\n');
        // Somebody who may see one type learns nothing about the other, not even that such an integration exists.
        const answer = lacksAll ? 'You may not do this: you lack the permission' : 'No integration is found by';
        expect([typed, said]).toEqual([typed, expect.stringContaining(answer)]);
        expect(missing.filter((permission) => !said.includes(permission))).toEqual([]);
        expect([typed, person.modal]).toEqual([typed, undefined]);
      }
      expect(await host.changesSent()).toEqual([]);
      expect(await host.documents('rocketchat_integrations')).toEqual(before);
    },
  );

  test.each(['paul', 'mia', 'owen'])('%s is refused the list and the picker', async (username) => {
    const person = host.as(username);
    for (const command of ['/integrations', '/integrations list', '/integrations edit', '/integration-update']) {
      const said = (await person.command(command)).join('\n');
      for (const permission of Object.values(lacking[username] ?? {}).flat()) expect(said).toContain(permission);
      expect(Object.keys(ids).filter((name) => said.includes(name))).toEqual([]);
    }
    expect(person.modal).toBeUndefined();
  });

  test.each([
    { username: 'ines', kind: 'outgoing', shown: 'GitHub', hidden: 'Guggy', count: 6 },
    { username: 'otto', kind: 'incoming', shown: 'Guggy', hidden: 'GitHub', count: 4 },
  ] as const)(
    '$username sees the permitted integrations, and the permissions missing for the others',
    async (viewer) => {
      const person = host.as(viewer.username);
      const lines = await person.command('/integrations list');
      expect(lines[0]).toBe(`${viewer.count} integrations`);
      expect(lines.join('\n')).toContain(`${viewer.shown} · `);
      expect(lines.join('\n')).not.toContain(`${viewer.hidden} · `);
      expect(lines.at(-1)).toBe(
        `Those of type webhook-${viewer.kind} are not shown: you lack ${both[viewer.kind].join(' and ')}.`,
      );
      await person.command('/integration-update');
      const options = JSON.stringify(person.openedModal.view.blocks);
      expect(options).toContain(viewer.shown);
      expect(options).not.toContain(viewer.hidden);
    },
  );

  test('a person without permission for one type gets no names of it as suggestions', async () => {
    const said = (await host.as('ines').command('/integrations show Gugy')).join('\n');
    expect(said).toContain('No integration is found by “Gugy”.');
    expect(said).not.toContain('Guggy');
  });
});
