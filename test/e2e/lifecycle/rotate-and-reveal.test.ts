import { describe, expect, test } from '@jest/globals';
import { useHost } from '../support/host/use-host';
import { createByForm, expectShownOnce, findByName, newIncoming, sentPosts } from '../support/lifecycle';
import { ids } from '../support/seeded';

const host = useHost();

describe('rotate', () => {
  test('gives an outgoing integration a new token after a plan, and shows it once', async () => {
    const before = await host.integration(ids.Guggy);
    const ana = host.as('ana');
    const plan = await ana.command('/integrations rotate Guggy');
    expect(plan).toContain('Token (token): a new one replaces the present one');
    expect((await host.integration(ids.Guggy)).token).toBe(before.token);
    const lines = await ana.press('apply');
    const { token } = await host.integration(ids.Guggy);
    expect(token).toMatch(/^[\da-f]{48}$/);
    expect(lines).toContain(String(token));
    await expectShownOnce(host, String(token));
    await ana.press('undo');
    await ana.press('apply');
    expect((await host.integration(ids.Guggy)).token).toBe(before.token);
  });

  test('says that the API cannot rotate an incoming integration’s token', async () => {
    const ana = host.as('ana');
    const lines = await ana.command('/integrations rotate Test');
    expect(lines[0]).toMatch(/^Test is an incoming integration\. .* the API cannot change it\./);
    await ana.press('run');
    expect(ana.openedModal.lines).toContain('Name: Test (copy)');
    expect(await sentPosts(host)).toEqual([]);
  });
});

describe('reveal', () => {
  test('shows the URL with its token once, and the history records who saw it', async () => {
    const ana = host.as('ana');
    await createByForm(ana, 'new incoming', newIncoming);
    const { _id, token } = await findByName(host, 'Fresh');
    expect((await ana.press('run/reveal')).at(-1)).toMatch(new RegExp(`/hooks/${_id}/${String(token)}$`));
    await expectShownOnce(host, String(token));
    expect((await ana.command('/integrations history Fresh')).join('\n')).toContain(
      ' · ana · Fresh · URL shown in full',
    );
  });

  test('says that an outgoing integration has no webhook URL', async () => {
    const [line] = await host.as('ana').command('/integrations reveal Guggy');
    expect(line).toMatch(
      /^Guggy is an outgoing integration: it has no webhook URL, and its own URLs have no hidden part\./,
    );
  });
});
