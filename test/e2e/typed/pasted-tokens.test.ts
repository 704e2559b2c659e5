import { expect, test } from '@jest/globals';
import { useHost } from '../support/host/use-host';
import { ids } from '../support/seeded';

const host = useHost({ resets: 'once' });
const token = 'Zu-typed-where-none-belongs';
const asked = `{"integrationId": "${ids.Guggy}", "alias": "x"}`;

/** Texts with a token: understood, refused, and naming nothing. */
const texts: readonly string[] = [
  `X-Auth-Token: ${token} ${asked}`,
  `${asked} X-Auth-Token: ${token}`,
  `curl -X PUT http://chat.example -H "X-Auth-Token: ${token}" -d '${asked}'`,
  `curl -u me:${token} http://chat.example -d '{"alias": "x"}'`,
  `PUT /api/v1/integrations.update?rc_token=${token} ${asked}`,
  `{"integrationId": "${ids.Guggy}", "alias": "x", "X-Auth-Token": "${token}"}`,
  `{"integrationId": "${ids.Guggy}", "avatar": "https://chat.example/?rc_token=${token}"}`,
  `{"alias": "x", "target_url": "https://chat.example/?rc_token=${token}"}`,
  `http PUT :3000/api/v1/integrations.update X-Auth-Token:${token} alias=x`,
  `Invoke-RestMethod -Headers @{ "X-Auth-Token" = "${token}" } -Body @{ alias = "x" }`,
];

async function expectHidden(advice: readonly string[]): Promise<void> {
  expect(advice.join('\n')).toContain('revoke it');
  const shown = JSON.stringify([await host.eventsOf('ana'), await host.documents('rocketchat_apps_persistence')]);
  expect(shown).not.toContain(token);
  expect(await host.changesSent()).toEqual([]);
}

test.each(texts)('a token in what is pasted is to be replaced, and never shown: %s', async (text) => {
  const ana = host.as('ana');
  await ana.command('/integrations apply');
  await ana.openedModal.type('pasted', text);
  await ana.openedModal.submit();
  await expectHidden([
    ...ana.openedModal.lines.filter((line) => !line.startsWith('Payload:')),
    ...Object.values(ana.openedModal.errors),
  ]);
});

test.each(['apply', 'set'].flatMap((command) => texts.map((text) => [command, text] as const)))(
  'a token behind a command is to be replaced, and never shown: %s %s',
  async (command, text) => {
    const ana = host.as('ana');
    await expectHidden(await ana.command(`/integrations ${command} ${text}`));
  },
);
