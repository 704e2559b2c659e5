import { describe, expect, test } from '@jest/globals';
import { changedFields } from '../support/changed-fields';
import { useHost } from '../support/host/use-host';
import { ids, typedSecret } from '../support/seeded';

const host = useHost();
const guggy = ids.Guggy;
const newToken = `${typedSecret}47`;

/** Everything shown to clients and the app’s log, as one text. */
async function everythingShown(): Promise<string> {
  const ana = host.as('ana');
  const { body } = await ana.session.send('GET', '/_workspace/events');
  return JSON.stringify([body, await host.documents('rocketchat_apps_logs')]);
}

describe('the token of an outgoing integration', () => {
  test('is changed by the form that "set Guggy token" opens, and never shown', async () => {
    const before = await host.integration(guggy);
    const ana = host.as('ana');
    expect(await ana.command('/integrations set Guggy token')).toEqual([]);
    const { openedModal } = ana;
    expect(openedModal.view.title.text).toBe('New secret');
    expect(openedModal.fields).toEqual(['token']);
    await openedModal.type('token', newToken);
    await openedModal.submit();
    expect(openedModal.lines).toContain('Token (token): a new one replaces the present one');
    expect(openedModal.lines.join()).toContain('Whoever checks the old token will refuse its calls');
    expect(await host.changesSent()).toEqual([]);

    await openedModal.submit();
    expect(openedModal.isOpen).toBe(false);
    expect(ana.messages.at(-1)?.lines[0]).toBe('Changed: Guggy [Show]');
    const after = await host.integration(guggy);
    expect(changedFields(before, after)).toEqual({ token: newToken });
    expect(await everythingShown()).not.toContain(newToken);
  });

  test('is changed by the full form too', async () => {
    const before = await host.integration(guggy);
    const ana = host.as('ana');
    await ana.command('/integrations edit Guggy');
    await ana.openedModal.type('token', newToken);
    await ana.openedModal.submit();
    expect(ana.openedModal.lines).toContain('Token (token): a new one replaces the present one');
    await ana.openedModal.submit();
    expect(ana.messages.at(-1)?.lines[0]).toBe('Changed: Guggy [Show]');
    const after = await host.integration(guggy);
    expect(changedFields(before, after)).toEqual({ token: newToken });
    expect(await everythingShown()).not.toContain(newToken);
  });

  test('is refused in a command with the reason and its form, and the rest becomes a plan', async () => {
    const { token } = await host.integration(guggy);
    const ana = host.as('ana');
    const lines = await ana.command('/integrations set Guggy token=typed-openly alias=Gif');
    expect(lines.join('\n')).toContain(
      'Token is not taken from a command, because Rocket.Chat writes commands to its logs.',
    );
    expect(lines).toContain('Alias (alias): Guggy → Gif');
    expect(ana.openedModal.fields).toEqual(['token']);
    await ana.openedModal.submit();
    expect(ana.openedModal.errors).toEqual({ token: 'This cannot be empty.' });
    expect(await host.changesSent()).toEqual([]);

    await ana.press('apply');
    expect(await host.integration(guggy)).toMatchObject({ alias: 'Gif', token });
    expect(JSON.stringify(ana.messages)).not.toContain('typed-openly');
  });

  test('of an incoming integration cannot be changed', async () => {
    const before = await host.integration(ids.Test);
    const ana = host.as('ana');
    const said = (await ana.command('/integrations set Test token')).join('\n');
    if (ana.modal?.isOpen === true) {
      await ana.openedModal.type('token', newToken);
      await ana.openedModal.submit();
    }
    expect([said, ...Object.values(ana.modal?.errors ?? {}), ...(ana.modal?.lines ?? [])].join('\n')).toContain(
      'Incoming integrations do not have this.',
    );
    expect(await host.changesSent()).toEqual([]);
    expect(await host.integration(ids.Test)).toEqual(before);
  });
});

describe('arguments that only identify an integration', () => {
  const contradicting = [
    ['type=webhook-incoming', 'Guggy is an outgoing integration (webhook-outgoing), not webhook-incoming.'],
    [`integrationId=${ids.Test}`, `Guggy has the id ${guggy}, but integrationId says ${ids.Test}.`],
    ['target_url=https://elsewhere.example/x', 'Guggy does not call https://elsewhere.example/x.'],
  ] as const;
  const agreeing = ['type=webhook-outgoing', `integrationId=${guggy}`, 'target_url=http://text2gif.guggy.com/guggify'];

  test.each([...contradicting, ...agreeing.map((address) => [address, 'Say what to change'] as const)])(
    '%s is answered with an explanation and changes nothing',
    async (address, text) => {
      const before = await host.documents('rocketchat_integrations');
      const lines = await host.as('ana').command(`/integrations set Guggy ${address}`);
      expect(lines.join('\n')).toContain(text);
      expect(await host.changesSent()).toEqual([]);
      expect(await host.documents('rocketchat_integrations')).toEqual(before);
    },
  );

  test.each(contradicting)('%s next to a field stops the whole change', async (address, text) => {
    const ana = host.as('ana');
    const lines = await ana.command(`/integrations set Guggy ${address} alias=Gif`);
    expect(lines.join('\n')).toContain(text);
    expect(lines.join('\n')).not.toContain('[Apply]');
    expect(await host.integration(guggy)).toMatchObject({ alias: 'Guggy' });
  });

  test.each(agreeing)('%s next to a field agrees, and only the field is changed', async (address) => {
    const before = await host.integration(guggy);
    const ana = host.as('ana');
    await ana.command(`/integrations set Guggy ${address} alias=Gif`);
    expect((await ana.press('apply'))[0]).toBe('Changed: Guggy [Show]');
    expect(changedFields(before, await host.integration(guggy))).toEqual({
      alias: 'Gif',
    });
    expect(JSON.stringify(await host.changesSent())).not.toContain('target_url');
  });
});
