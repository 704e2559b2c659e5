import { describe, expect, test } from '@jest/globals';
import { rules } from '../support/host/release';
import { useHost } from '../support/host/use-host';
import {
  createByForm,
  expectShownOnce,
  fillIn,
  findByName,
  newIncoming,
  newOutgoing,
  sentPosts,
} from '../support/lifecycle';
import { ids } from '../support/seeded';

const host = useHost();

describe('new', () => {
  test('creates an incoming integration as in the form, and shows its URL without the token', async () => {
    const ana = host.as('ana');
    const lines = await createByForm(ana, 'new incoming', { ...newIncoming, alias: 'Newcomer' });
    const stored = await findByName(host, 'Fresh');
    expect(stored).toMatchObject({
      ...{ type: 'webhook-incoming', channel: ['#general'], alias: 'Newcomer', username: 'rocket.cat' },
      ...{ enabled: true, scriptEnabled: false, overrideDestinationChannelEnabled: false },
    });
    expect(lines[0]).toBe('Created: Fresh [Show]');
    expect(lines[1]).toMatch(new RegExp(`^Webhook URL, without its token: http.*/hooks/${stored._id}/… \\[Reveal\\]$`));
    expect(await sentPosts(host)).toEqual(['create']);
    expect(ana.modal?.isOpen).toBe(false);
  });

  test('gives an outgoing integration a strong token, which is shown once', async () => {
    const ana = host.as('ana');
    const lines = await createByForm(ana, 'new outgoing', newOutgoing);
    const stored = await findByName(host, 'Caller');
    expect(stored).toMatchObject({
      ...{ type: 'webhook-outgoing', event: 'sendMessage', urls: ['https://hook.example/one'] },
      ...{ retryFailedCalls: true, retryCount: 6, retryDelay: 'powers-of-ten', runOnEdits: true },
    });
    expect(stored.token).toMatch(/^[\da-f]{48}$/);
    expect(lines).toContain(String(stored.token));
    await expectShownOnce(host, String(stored.token));
  });

  test('uses a typed token, and does not show it', async () => {
    const ana = host.as('ana');
    const lines = await createByForm(ana, 'new outgoing', { ...newOutgoing, token: 'typed-secret-new' });
    expect(await findByName(host, 'Caller')).toMatchObject({ token: 'typed-secret-new' });
    expect(lines.join('\n')).not.toContain('typed-secret-new');
  });

  test('offers to skip transpiling only if the server supports it', async () => {
    const ana = host.as('ana');
    await ana.command('/integrations new incoming');
    expect(ana.openedModal.fields.includes('skipTranspile')).toBe(rules.skipsTranspiling);
    if (rules.skipsTranspiling) await ana.openedModal.type('skipTranspile', 'true');
    await fillIn(ana, newIncoming);
    await ana.openedModal.submit();
    expect((await findByName(host, 'Fresh')).skipTranspile ?? false).toBe(rules.skipsTranspiling);
  });

  test('shows every value before it is created', async () => {
    const ana = host.as('ana');
    await ana.command('/integrations new outgoing');
    await fillIn(ana, newOutgoing);
    expect(ana.openedModal.lines).toEqual(
      expect.arrayContaining(['Name (name): Caller', 'URLs (urls): https://hook.example/one']),
    );
    expect(ana.openedModal.lines.join('\n')).toContain('A strong token is made for it.');
    expect(await sentPosts(host)).toEqual([]);
  });

  test('keeps the input when the event changes, when going back, and when closed', async () => {
    const ana = host.as('ana');
    await ana.command('/integrations new outgoing');
    for (const [field, text] of Object.entries(newOutgoing)) await ana.openedModal.type(field, text);
    await ana.openedModal.type('event', 'roomCreated');
    expect(ana.openedModal.fields).not.toContain('channel');
    await ana.openedModal.submit();
    await ana.openedModal.press('back');
    expect(ana.openedModal.lines).toEqual(expect.arrayContaining(['Name: Caller', 'Event: roomCreated']));
    await ana.openedModal.close({ isCleared: true });
    await ana.press('reopen');
    await ana.openedModal.submit();
    await ana.openedModal.submit();
    expect(await findByName(host, 'Caller')).toMatchObject({ event: 'roomCreated', channel: [] });
  });

  test.each<[string, string, Readonly<Record<string, string>>, Readonly<Record<string, RegExp>>]>([
    ['an empty form', 'incoming', {}, { name: /^This cannot be empty/, channel: /^Name at least one room/ }],
    [
      'an unknown room and user',
      'incoming',
      { name: 'x', channel: '#nowhere', username: 'nobody-there' },
      { channel: /^There is no room #nowhere/, username: /^There is no user nobody-there/ },
    ],
    [
      'no URL and no channel',
      'outgoing',
      { name: 'x' },
      { urls: /^An outgoing integration needs at least one URL/, channel: /fires on every public channel/ },
    ],
    [
      'an invalid URL, and a script that does not compile',
      'outgoing',
      { ...newOutgoing, urls: 'hook', scriptEnabled: 'true', script: 'class {' },
      { urls: /is not a web address/, script: /does not compile/ },
    ],
  ])('%s: shows every error at its field, and creates nothing', async (_title, type, texts, errors) => {
    const ana = host.as('ana');
    await ana.command(`/integrations new ${type}`);
    await fillIn(ana, texts);
    const shown = ana.openedModal.errors;
    expect(Object.keys(shown).sort()).toEqual(Object.keys(errors).sort());
    for (const [field, error] of Object.entries(errors)) expect(shown[field]).toMatch(error);
    expect(await sentPosts(host)).toEqual([]);
  });
});

describe('clone', () => {
  test('copies an incoming integration, with a new token', async () => {
    const original = await host.integration(ids.GitHub);
    const ana = host.as('ana');
    await createByForm(ana, 'clone GitHub', {});
    const copy = await findByName(host, 'GitHub (copy)');
    for (const field of ['channel', 'alias', 'avatar', 'emoji', 'script', 'scriptEnabled', 'username', 'enabled'])
      expect([field, copy[field] ?? '']).toEqual([field, original[field] ?? '']);
    expect(copy._id).not.toBe(original._id);
    expect(copy.token).not.toBe(original.token);
    expect(await host.integration(ids.GitHub)).toEqual(original);
  });

  test('copies an outgoing integration, with a generated token', async () => {
    const original = await host.integration(ids.Guggy);
    const lines = await createByForm(host.as('ana'), 'clone Guggy', { name: 'Guggy two' });
    const copy = await findByName(host, 'Guggy two');
    expect(copy).toMatchObject({ urls: original.urls, event: original.event, triggerWords: original.triggerWords });
    expect(copy.token).toMatch(/^[\da-f]{48}$/);
    expect(lines).toContain(String(copy.token));
  });
});

describe('new, rejected', () => {
  test.each([
    ['', /^Say which kind: /],
    ['sideways', /^Say which kind: /],
  ])('“%s” says so', async (typed, expected) => {
    const ana = host.as('ana');
    expect((await ana.command(`/integrations new ${typed}`))[0]).toMatch(expected);
    expect(ana.modal).toBeUndefined();
  });

  test('is refused without the permissions', async () => {
    expect((await host.as('paul').command('/integrations new incoming'))[0]).toMatch(/^You may not do this/);
  });
});
