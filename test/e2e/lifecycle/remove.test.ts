import { describe, expect, test } from '@jest/globals';
import { fieldNames } from '../../../src/domain/fields/field-name';
import { useHost } from '../support/host/use-host';
import {
  createByForm,
  fillIn,
  findByName,
  newIncoming,
  newOutgoing,
  removeByForm,
  sentPosts,
} from '../support/lifecycle';
import { type SeededName, ids, seedWith } from '../support/seeded';

const host = useHost();

/** Nothing, an empty text and "no" count as equal. */
const isSomething = (value: unknown): unknown => (value === '' || value === false ? undefined : (value ?? undefined));

describe('remove', () => {
  test('says what stops working, asks for the name, and removes', async () => {
    const ana = host.as('ana');
    await ana.command('/integrations remove Guggy');
    const shown = ana.openedModal.lines.join('\n');
    expect(shown).toContain('It no longer calls ');
    expect(shown).toContain('when this happens: sendMessage: a message is sent');
    await ana.openedModal.close({ isCleared: false });
    const lines = await removeByForm(ana, 'Test');
    expect(lines[0]).toBe('Removed: Test');
    expect((await host.documents('rocketchat_integrations')).map(({ _id }) => _id)).not.toContain(ids.Test);
    expect(await sentPosts(host)).toEqual(['remove']);
  });

  test.each(['', 'test', 'Guggy'])('removes nothing with “%s” for the name', async (typed) => {
    const ana = host.as('ana');
    await ana.command('/integrations remove Test');
    expect(ana.openedModal.lines.join('\n')).toContain(`Calls of its webhook URL (/hooks/${ids.Test}/…) fail`);
    await fillIn(ana, { 'confirm-name': typed });
    expect(ana.openedModal.errors).toEqual({ 'confirm-name': 'This is not its name. Type it exactly: Test' });
    expect(await sentPosts(host)).toEqual([]);
  });

  test.each([
    ['two lines', 'two\nlines', 'twolines'],
    ['two lines', 'two\nlines', 'two lines'],
    ['blanks around it', ' Test ', 'Test'],
  ])('accepts a name with %s typed on one line', async (_title, name, typed) => {
    await host.reset({ fixture: seedWith('rocketchat_integrations', ids.Test, { name }) });
    const ana = host.as('ana');
    await ana.command(`/integrations remove ${ids.Test}`);
    await fillIn(ana, { 'confirm-name': typed });
    expect(await sentPosts(host)).toEqual(['remove']);
  });

  test('first shows what somebody changed since', async () => {
    const ana = host.as('ana');
    await ana.command('/integrations remove Test');
    const rodriq = host.as('rodriq');
    await rodriq.command('/integrations set Test alias="By Rodriq"');
    await rodriq.press('apply');
    await fillIn(ana, { 'confirm-name': 'Test' });
    expect(ana.openedModal.lines.join('\n')).toMatch(/Nothing was removed: rodriq changed it[^]*Jim → By Rodriq/);
    expect(await sentPosts(host)).toEqual([]);
    await fillIn(ana, { 'confirm-name': 'Test' });
    expect(await sentPosts(host)).toEqual(['remove']);
  });
});

describe('undo', () => {
  test.each(['Test', 'Guggy', 'GitHub', 'Welcome'] as const)(
    'of the removal of %s recreates it unchanged, under a new id',
    async (name) => {
      const original = await host.integration(ids[name]);
      const ana = host.as('ana');
      await removeByForm(ana, name);
      const plan = (await ana.press('undo')).join('\n');
      expect(plan).toContain(`New: ${name}, not created yet`);
      expect((await ana.press('apply'))[0]).toBe(`Created: ${name} [Show]`);
      const recreated = await findByName(host, name);
      expect(recreated._id).not.toBe(ids[name]);
      for (const field of ['type', ...fieldNames.filter((fieldName) => fieldName !== 'token')])
        expect([field, isSomething(recreated[field])]).toEqual([field, isSomething(original[field])]);
      expect(recreated.token === original.token).toBe(original.type === 'webhook-outgoing');
    },
  );

  test('of a creation removes it, and undoing that recreates it', async () => {
    const ana = host.as('ana');
    await createByForm(ana, 'new incoming', newIncoming);
    const before = (await host.documents('rocketchat_integrations')).length;
    expect(await ana.press('undo')).toContain('Removal of Fresh: not done yet');
    expect((await ana.press('apply'))[0]).toBe('Removed: Fresh');
    expect((await host.documents('rocketchat_integrations')).length).toBe(before - 1);
    await ana.press('undo');
    await ana.press('apply');
    expect((await findByName(host, 'Fresh')).channel).toEqual(['#general']);
  });

  test('with the name of a removed integration recreates it once, whatever was pressed before', async () => {
    const ana = host.as('ana');
    await removeByForm(ana, 'Guggy');
    await ana.press('undo');
    expect((await ana.command('/integrations show Guggy'))[0]).toMatch(/Guggy was removed by ana .*undo Guggy$/);
    expect(await ana.command('/integrations undo guggy')).toContain('New: Guggy, not created yet');
    expect((await ana.press('apply', ana.messages.slice(-1)))[0]).toBe('Created: Guggy [Show]');
    const older = ana.messages.filter(({ lines }) => lines.some((line) => line.startsWith('New: Guggy')));
    expect(await ana.press('apply', older.slice(0, 1))).toContain(
      'Guggy is there as asked: that had been done before.',
    );
    const removal = ana.messages.filter(({ lines }) => lines[0] === 'Removed: Guggy');
    expect((await ana.press('undo', removal))[0]).toBe(
      'Nothing to take back: it has been created again already, as Guggy. [Show]',
    );
    await findByName(host, 'Guggy');
    expect(await sentPosts(host)).toEqual(['remove', 'create']);
  });

  test('with the name undoes the creation too, and the history shows both changes', async () => {
    const ana = host.as('ana');
    await createByForm(ana, 'new incoming', newIncoming);
    await ana.command('/integrations undo Fresh');
    await ana.press('apply');
    const history = (await ana.command('/integrations history')).join('\n');
    expect(history).toMatch(/ · ana · Fresh · removed · \w+\ntakes back an earlier change\nwhat it was like is kept/);
    expect(history).toMatch(/ · ana · Fresh · created · \w+\nName \(name\): Fresh/);
  });

  const gone = { channel: ['#gone', '#general'], username: 'gone.user' };
  test.each<[string, SeededName, object, RegExp]>([
    ['has a room and a user that are gone', 'Guggy', gone, /There is no user gone\.user/],
    ['has only an id', 'Guggy', { urls: [], channel: [], name: null }, /Nothing was created/],
  ])('of an integration that %s leads to its form, and keeps its token', async (_title, name, fields, said) => {
    await host.reset({ fixture: seedWith('rocketchat_integrations', ids[name], { ...fields }) });
    const original = await host.integration(ids[name]);
    const ana = host.as('ana');
    await ana.command(`/integrations remove ${ids[name]}`);
    await fillIn(ana, { 'confirm-name': typeof original.name === 'string' ? original.name : ids[name] });
    expect((await ana.press('undo')).join('\n')).toMatch(said);
    await ana.press('restore');
    expect(ana.openedModal.lines.join('\n')).not.toContain(String(original.token));
    await fillIn(ana, { ...newOutgoing, name: 'Mended', username: 'rocket.cat' });
    await ana.openedModal.press('back');
    await ana.openedModal.submit();
    await ana.openedModal.submit();
    expect(await findByName(host, 'Mended')).toMatchObject({ token: original.token, channel: ['#general'] });
    expect(
      await ana.press(
        'undo',
        ana.messages.filter(({ lines }) => lines[0]?.startsWith('Removed')),
      ),
    ).toEqual([expect.stringMatching(/^Nothing to take back: it has been created again already, as Mended/)]);
  });

  test('of an integration that the server refuses to create leads to its form', async () => {
    await host.reset({ fixture: seedWith('rocketchat_integrations', ids.Guggy, { event: 'nonsense' }) });
    const ana = host.as('ana');
    await removeByForm(ana, 'Guggy');
    await ana.press('undo');
    expect((await ana.press('apply'))[0]).toMatch(/^Not created: Guggy\. The server does not know the event\./);
    await ana.press('restore');
    await fillIn(ana, { event: 'sendMessage' });
    await ana.openedModal.submit();
    expect(await findByName(host, 'Guggy')).toMatchObject({ event: 'sendMessage' });
    // The button is still there.
    await ana.press('restore');
    await fillIn(ana, { event: 'sendMessage' });
    await ana.openedModal.submit();
    expect(ana.messages.at(-1)?.lines).toEqual(['Guggy is there as asked: that had been done before.']);
    expect(await sentPosts(host)).toEqual(['remove', 'create', 'create']);
  });
});
