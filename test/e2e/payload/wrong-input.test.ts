import { describe, expect, test } from '@jest/globals';
import { useHost } from '../support/host/use-host';
import { ids, seedWith } from '../support/seeded';

const host = useHost();

const brokenScript = 'class Script {';

describe('set', () => {
  test('reports every error at once', async () => {
    const lines = await host.as('ana').command('/integrations set Test channel=zzz enabled=maybe emoji=boom!');
    expect(lines).toEqual([
      'Nothing was changed in Test:',
      'Enabled (enabled): “maybe” is neither yes nor no. Write true or false.',
      'Channel (channel): “zzz” must begin with # for a room or @ for a person, for example #zzz',
      'Emoji (emoji): “boom!” is not an emoji name. Write its name with colons, for example :ghost: (to find a name, type : in the message box)',
    ]);
    expect(await host.changesSent()).toEqual([]);
  });

  test('understands a payload whose quotes the client has removed', async () => {
    const ana = host.as('ana');
    const lines = await ana.command(
      `/integrations set {type: webhook-incoming, name: New name, integrationId: ${ids.Test}}`,
    );
    expect(lines).toContain('Name (name): Test → New name');
    await ana.press('apply');
    expect(await host.integration(ids.Test)).toMatchObject({ name: 'New name' });
  });

  test('stores a script that does not compile as a draft, if it is turned off in the same change', async () => {
    const ana = host.as('ana');
    await ana.command(`/integrations set GitHub scriptEnabled=false script="${brokenScript}"`);
    expect((await ana.press('apply'))[0]).toBe('Changed: GitHub [Show]');
    expect(await host.integration(ids.GitHub)).toMatchObject({ scriptEnabled: false, script: brokenScript });
  });

  test('says which stored value makes the server refuse any update', async () => {
    const fixture = seedWith('rocketchat_integrations', ids.Test, { channel: ['#gone'] });
    await host.reset({ fixture });
    const ana = host.as('ana');
    const said = (await ana.command('/integrations set Test alias=x')).join('\n');
    expect(said).toContain('#gone, which is stored here, does not exist any more');
    expect(said).toContain('Set another channel as well.');
    await ana.command('/integrations set Test alias=x channel=#dev');
    expect((await ana.press('apply'))[0]).toBe('Changed: Test [Show]');
    expect(await host.integration(ids.Test)).toMatchObject({ alias: 'x', channel: ['#dev'] });
  });
});

describe('a name that matches several', () => {
  test.each([
    ['set Jenkins alias=Both', 'set', 'apply', { alias: 'Both' }],
    ['disable Jenkins', 'disable', 'apply', { enabled: false }],
  ] as const)(
    '%s offers a button for each, which runs the command for that one',
    async (command, name, apply, changed) => {
      const ana = host.as('ana');
      const lines = await ana.command(`/integrations ${command}`);
      expect(lines[0]).toBe('“Jenkins” fits several integrations. Which one?');
      expect(lines.filter((line) => line.includes('[Choose]'))).toHaveLength(2);
      const args = command.split(' ').slice(2);
      const chosen = await ana.press(['run', name, ids['Jenkins nightly'], ...args].join('/'));
      expect(chosen[0]).toBe('Change of Jenkins nightly: not made yet');
      expect(await host.changesSent()).toEqual([]);
      await ana.press(apply);
      expect(await host.integration(ids['Jenkins nightly'])).toMatchObject(changed);
      expect(await host.integration(ids['Jenkins build'])).not.toMatchObject(changed);
    },
  );

  test.each(['show', 'edit'])('%s Jenkins offers the same', async (command) => {
    const ana = host.as('ana');
    await ana.command(`/integrations ${command} Jenkins`);
    const lines = await ana.press(`run/${command}/${ids['Jenkins build']}`);
    const shown = ana.modal?.isOpen === true ? ana.openedModal.lines : lines;
    expect(shown[0]).toContain('Jenkins build');
    expect(shown[0]).toContain(ids['Jenkins build']);
  });
});
