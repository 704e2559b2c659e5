import { describe, expect, test } from '@jest/globals';
import { shownAvatar, shownUrls, storedUrls } from '../support/archive-watcher';
import { useHost } from '../support/host/use-host';
import { ids, typedSecret } from '../support/seeded';

// Nothing that these show or log may contain a seeded secret or a typed one: `useHost` looks for them after each test.
const host = useHost();

const archive = ids['Archive watcher'];
const typedUrl = `https://me:${typedSecret}1@guggy.example/x?y=${typedSecret}2`;
const shownUrl = 'https://me:•••@guggy.example/x?y=•••';

async function urlsOf(id: string): Promise<unknown> {
  return (await host.integration(id)).urls;
}

async function opened(what: string) {
  const person = host.as('ana');
  await person.command(`/integrations ${what}`);
  return { person, form: person.openedModal };
}

describe('the form of an integration with secrets in its URLs', () => {
  test('shows them with their secrets hidden, and keeps those that come back as they were shown', async () => {
    const { form } = await opened('edit "Archive watcher"');
    expect(form.lines.join('\n')).toContain(Object.values(shownUrls).join('\n'));
    expect(form.lines).toContain(`Avatar URL: ${shownAvatar}`);
    await form.type('alias', 'Archivist');
    await form.submit();
    expect(form.lines.filter((line) => line.includes('→'))).toEqual(['Alias (alias): (empty) → Archivist']);
    await form.submit();
    expect(await host.integration(archive)).toMatchObject({ alias: 'Archivist', urls: Object.values(storedUrls) });
  });

  test('keeps those that stay when some are moved, added and removed', async () => {
    const { form } = await opened('edit "Archive watcher"');
    await form.type('urls', `${shownUrls.copy}\nhttps://new.example/x\n${shownUrls.archived}`);
    await form.submit();
    await form.submit();
    expect(await urlsOf(archive)).toEqual([storedUrls.copy, 'https://new.example/x', storedUrls.archived]);
  });

  test('refuses one that was changed around its hidden part', async () => {
    const { form } = await opened('edit "Archive watcher"');
    await form.type('urls', 'https://archive:•••@records.example/other');
    await form.submit();
    expect(form.errors.urls).toMatch(/^No stored URL is shown as “https:\/\/archive:•••@records.example\/other”/);
    expect(await urlsOf(archive)).toEqual(Object.values(storedUrls));
  });

  test('numbers those that would look alike', async () => {
    const two = [
      'https://hooks.chat.example/services/T0/one-secret',
      'https://hooks.chat.example/services/T0/two-secret',
    ];
    const { form } = await opened('edit Guggy');
    await form.type('urls', two.join('\n'));
    await form.submit();
    await form.submit();
    const next = await opened('edit Guggy');
    const [first, second] = [1, 2].map((number) => `https://hooks.chat.example/services/•••${number}`);
    expect(next.form.lines.join('\n')).toContain(`URLs: ${first}\n${second}`);
    await next.form.type('urls', String(second));
    await next.form.submit();
    await next.form.submit();
    expect(await urlsOf(ids.Guggy)).toEqual([two[1]]);
  });

  test('of a copy keeps those of the original', async () => {
    const { form } = await opened('clone "Archive watcher"');
    await form.submit();
    expect(form.lines.join('\n')).toContain(shownUrls.hook);
    await form.submit();
    const stored = await host.documents('rocketchat_integrations');
    expect(stored.find(({ name }) => name === 'Archive watcher (copy)')?.urls).toEqual(Object.values(storedUrls));
  });
});

describe('a secret that is typed into a form', () => {
  test('stays hidden through errors and a way back, and is stored in the end', async () => {
    const { form } = await opened('edit Guggy');
    await form.type('urls', typedUrl);
    await form.type('emoji', 'art!');
    await form.submit();
    expect(Object.keys(form.errors)).toEqual(['emoji']);
    await form.type('emoji', ':art:');
    await form.submit();
    expect(form.lines.join('\n')).toContain(`→ ${shownUrl}`);
    await form.press('back');
    await form.submit();
    await form.submit();
    expect(await urlsOf(ids.Guggy)).toEqual([typedUrl]);
  });

  test('is kept, hidden, when the form is closed and opened again', async () => {
    const { person, form } = await opened('edit Guggy');
    await form.type('urls', typedUrl);
    await form.close({ isCleared: true });
    await person.press('reopen');
    expect(person.openedModal.lines).toContain(`URLs: ${shownUrl}`);
    await person.openedModal.submit();
    await person.openedModal.submit();
    expect(await urlsOf(ids.Guggy)).toEqual([typedUrl]);
  });

  test('is not repeated where it is refused', async () => {
    const { form } = await opened('edit Guggy');
    await form.type('urls', `me:${typedSecret}@guggy.example/x`);
    await form.submit();
    expect(form.errors.urls).toMatch(/^“me:•••@guggy.example\/x” is not a web address/);
  });

  test('is not repeated where somebody else was faster', async () => {
    const { form, person } = await opened('edit Guggy');
    await form.type('urls', typedUrl);
    await form.submit();
    await person.command('/integrations set Guggy alias=meanwhile');
    await person.press('apply');
    await form.submit();
    expect(form.lines.join('\n')).toContain(shownUrl);
    expect(await urlsOf(ids.Guggy)).not.toEqual([typedUrl]);
  });

  test('can be seen whole with reveal by whoever may, which the history keeps', async () => {
    const { form, person } = await opened('edit Guggy');
    const url = 'https://me:opened@guggy.example/x';
    await form.type('urls', url);
    await form.submit();
    await form.submit();
    expect(await person.command('/integrations reveal Guggy')).toContain(url);
    expect((await person.command('/integrations history Guggy')).join('\n')).toContain('URL shown in full');
  });
});

test('a button with a secret of one person does not open for another', async () => {
  const ana = host.as('ana');
  await ana.command(`/integrations set Jenkins avatar=https://a.example/?k=${typedSecret}`);
  const [value = ''] = /sealed1:[\w+/=]+/.exec(JSON.stringify(ana.messages.at(-1)?.blocks)) ?? [];
  expect(value).not.toBe('');
  const rodriq = host.as('rodriq');
  await rodriq.interact({
    type: 'blockAction',
    actionId: 'run/list',
    payload: { blockId: 'forged', value },
    container: { type: 'message', id: 'forged' },
    mid: 'forged',
    rid: 'GENERAL',
  });
  expect(JSON.stringify(rodriq.messages)).not.toContain('a.example');
});
