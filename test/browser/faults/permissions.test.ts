import { describe, expect, test } from '@jest/globals';
import { useHost } from '../../e2e/support/host/use-host';
import { ids } from '../../e2e/support/seeded';
import { useBrowser } from '../support/use-browser';

const host = useHost({ resets: 'once' });
const browser = useBrowser(host);

const all = ['manage-incoming', 'manage-own-incoming', 'manage-outgoing', 'manage-own-outgoing'];

/** The refusal for missing permissions, given without their common ending. */
function refusal(...missing: readonly string[]): string {
  const names = missing.map((name) => `${name}-integrations`);
  return `You may not do this: you lack the permissions ${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}. An admin can give them to one of your roles.`;
}

describe('a person without permissions is told which are missing, and gets no form', () => {
  test.each([
    { username: 'paul', description: 'who has none', said: refusal(...all) },
    {
      username: 'owen',
      description: 'who has only the two for his own integrations',
      said: refusal('manage-incoming', 'manage-outgoing'),
    },
    { username: 'mia', description: 'who has one of two', said: refusal(...all.slice(1)) },
  ])('$username, $description', async ({ username, said }) => {
    const before = await host.documents('rocketchat_integrations');
    const person = await browser.open(username);
    for (const command of ['edit Test', 'edit Guggy', 'edit', 'list', 'set Test alias=x', 'set Guggy token']) {
      const shown = await (await person.ask(`/integrations ${command}`)).innerText();
      expect([command, shown]).toEqual([command, expect.stringContaining('Only you can see this message')]);
      // A command with an integration names the permissions of its type, any other those of both types.
      expect([command, shown]).toEqual([command, expect.stringContaining(said)]);
    }
    expect(await person.modal.dialog.count()).toBe(0);
    expect(await person.toasts.innerText()).toBe('');
    expect(await host.changesSent()).toEqual([]);
    expect(await host.documents('rocketchat_integrations')).toEqual(before);
  });

  test('ines, who has only those of the other type, does not learn that the integration exists', async () => {
    const ines = await browser.open('ines');
    const missing = all.slice(2).map((name) => `${name}-integrations`);
    const hidden = `Those of type webhook-outgoing are not shown: you lack ${missing.join(' and ')}.`;
    for (const command of ['edit Guggy', 'set Guggy alias=x', 'set Guggy token', 'disable Guggy']) {
      const shown = await (await ines.ask(`/integrations ${command}`)).innerText();
      expect([command, shown]).toEqual([command, expect.stringContaining('No integration is found by “Guggy”.')]);
      expect([command, shown]).toEqual([command, expect.stringContaining(hidden)]);
    }
    expect(await ines.modal.dialog.count()).toBe(0);
    expect(await host.changesSent()).toEqual([]);
    expect(await host.integration(ids.Guggy)).toMatchObject({ alias: 'Guggy', enabled: true });
  });
});

test('ines sees only what she may change, and can change it', async () => {
  const ines = await browser.open('ines');
  const list = await (await ines.ask('/integrations list')).innerText();
  expect(list).toContain('6 integrations');
  expect(list).toContain('GitHub');
  expect(list).not.toContain('Guggy');
  expect(list).toContain('Those of type webhook-outgoing are not shown: you lack manage-outgoing-integrations and');
  await ines.send('/integrations edit');
  await ines.modal.waitForTitle('Which integration?');
  await ines.modal.dialog.locator('.rcx-select').click();
  const option = ines.page.getByRole('option', { name: /GitHub/ });
  await option.waitFor();
  const offered = (await ines.page.getByRole('option').allInnerTexts()).join('\n');
  expect(offered).not.toContain('Guggy');
  await option.click();
  await ines.modal.submit();
  await ines.modal.waitForTitle('Edit incoming integration');
  await ines.modal.type('alias', 'By Inês');
  await ines.modal.submit();
  await ines.modal.waitForTitle('Check the change');
  await ines.nextMessage(() => ines.modal.submit());
  expect(await host.integration(ids.GitHub)).toMatchObject({ alias: 'By Inês' });
});
