import { describe, expect, test } from '@jest/globals';
import { useHost } from '../support/host/use-host';
import { ids } from '../support/seeded';

const host = useHost();

const stored = () => host.documents('rocketchat_integrations');

const planned: readonly (readonly [title: string, typed: string, names: readonly string[]])[] = [
  ['one type in one channel', 'incoming and channel=#dev emoji=:x:', ['GitHub', 'Jenkins build', 'Jenkins nightly']],
  ['a part of a URL', 'url~old.example emoji=:x:', ['Deploy bot']],
  ['a part of a name, cleared', 'name~jenkins clear=alias', ['Jenkins build', 'Jenkins nightly']],
];

describe('bulk', () => {
  test.each(planned)('with %s changes only the matching integrations', async (_title, typed, names) => {
    const ana = host.as('ana');
    await ana.command(`/integrations bulk ${typed}`);
    expect(await host.changesSent()).toEqual([]);
    await ana.press('apply');
    const sent = (await host.changesSent()).map((body) => JSON.stringify(body));
    expect(sent).toHaveLength(names.length);
    for (const name of names) expect(sent.join('\n')).toContain(`"name":"${name}"`);
  });

  test.each([
    ['nothing', '', 'Say which integrations are meant'],
    ['no condition', 'everything emoji=:x:', 'Say which integrations are meant'],
    ['no change', 'incoming', 'Say what to change'],
    ['a condition that nothing matches', 'name=nobody emoji=:x:', 'No integration fits that'],
    ['an unknown field in a condition', 'aliass=x emoji=:x:', 'There is no field “aliass”. Did you mean alias'],
    ['an unknown field in a change', 'incoming emojy=:x:', 'There is no field “emojy”. Did you mean emoji'],
    ['a word that belongs to nothing', 'incoming foo emoji=:x:', '“foo” belongs to nothing'],
    ['a secret to compare', 'token=x emoji=:x:', 'token is a secret'],
    ['a secret to set', 'outgoing token=x', 'Token is a secret, and no secret is taken from a command'],
    ['an id to set', 'incoming integrationId=x alias=y', 'integrationId names one integration'],
    ['an invalid value', 'incoming emoji=x!', '“x!” is not an emoji name'],
    ['a field that some do not have', 'on urls=https://x.example', 'Incoming integrations do not have this'],
    ['values that are already stored', 'channel=#test and name=Test alias=Jim', 'Nothing to change'],
  ])('with %s changes nothing, and gives the reason', async (_title, typed, said) => {
    const before = await stored();
    expect((await host.as('ana').command(`/integrations bulk ${typed}`)).join('\n')).toContain(said);
    expect(await stored()).toEqual(before);
  });

  test('matches only what the person may change', async () => {
    const ines = host.as('ines');
    const lines = await ines.command('/integrations bulk name~e emoji=:x:');
    expect(lines.join('\n')).toContain('Grafana alerts');
    expect(lines.join('\n')).not.toContain('Welcome');
    expect((await host.as('paul').command('/integrations bulk on emoji=:x:'))[0]).toMatch(/^You may not do this/);
  });

  test('stops at an integration that somebody else changed meanwhile, shows that, and resumes from there', async () => {
    const ana = host.as('ana');
    await ana.command('/integrations bulk name~jenkins emoji=:x:');
    const rodriq = host.as('rodriq');
    await rodriq.command(`/integrations set ${ids['Jenkins nightly']} alias=Theirs`);
    await rodriq.press('apply');
    const lines = await ana.press('apply');
    expect(lines.join('\n')).toContain('Not changed yet: Jenkins nightly was changed by rodriq');
    await ana.press('apply');
    expect(await host.integration(ids['Jenkins nightly'])).toMatchObject({ alias: 'Theirs', emoji: ':x:' });
    expect(await host.integration(ids['Jenkins build'])).toMatchObject({ emoji: ':x:' });
  });

  test('skips an integration that the server refuses', async () => {
    const before = await host.integration(ids['Jenkins build']);
    const ana = host.as('ana');
    await ana.command('/integrations disable "Jenkins build" Test Guggy');
    const deleted = await host.as('rodriq').session.send('POST', '/api/v1/channels.delete', { roomName: 'dev' });
    expect(deleted.status).toBe(200);
    const stopped = await ana.press('apply');
    expect(stopped[0]).toMatch(/^Not changed: Jenkins build\. The server knows no such room/);
    expect(stopped).toContain('[Continue] [Leave it out] [Drop]');
    expect((await ana.press('apply', ana.messages.slice(-1)))[0]).toMatch(/^Not changed: Jenkins build/);
    const result = await ana.press('skip-step');
    expect(result).toEqual(expect.arrayContaining(['Changed: Test [Show]', 'Changed: Guggy [Show]', '[Undo all]']));
    expect(await ana.press('skip-step')).toEqual([expect.stringMatching(/^This plan has been applied already/)]);
    expect(await host.integration(ids['Jenkins build'])).toEqual(before);
    for (const name of ['Test', 'Guggy'] as const)
      expect(await host.integration(ids[name])).toMatchObject({ enabled: false });
  });

  test('can be undone later with the command in its result', async () => {
    const ana = host.as('ana');
    await ana.command('/integrations bulk name~jenkins emoji=:x:');
    const result = (await ana.press('apply')).join('\n');
    const command = /To take all of it back later: (.*)/.exec(result)?.[1] ?? '';
    expect(await ana.command(command)).toContain('Change of Jenkins nightly, Jenkins build: not made yet');
  });

  test('that is finished or discarded cannot be discarded again', async () => {
    const ana = host.as('ana');
    await ana.command('/integrations bulk name~jenkins emoji=:x:');
    const plan = ana.messages.slice(-1);
    await ana.press('apply');
    expect(await ana.press('discard', plan)).toEqual([expect.stringMatching(/^There is nothing to drop: /)]);
    await ana.command('/integrations bulk name~jenkins emoji=:y:');
    expect(await ana.press('discard')).toEqual(['Dropped. Nothing was changed.']);
    expect(await ana.press('discard')).toEqual([expect.stringMatching(/^There is nothing to drop: /)]);
  });

  test('with a field kept as theirs is still undone as a whole', async () => {
    const [ana, rodriq] = [host.as('ana'), host.as('rodriq')];
    await ana.command('/integrations bulk incoming and channel=#dev alias=Ours');
    await rodriq.command(`/integrations set ${ids['Jenkins build']} alias=Theirs`);
    await rodriq.press('apply');
    await ana.press('apply');
    await ana.press('keep-theirs');
    await ana.press('apply');
    expect(await host.integration(ids['Jenkins build'])).toMatchObject({ alias: 'Theirs' });
    const undoing = (await ana.press('undo')).join('\n');
    expect(undoing).toContain('Jenkins nightly');
    expect(undoing).toContain('GitHub');
    expect(undoing).not.toContain('Jenkins build');
  });

  test('undone as a whole says who changed what since, and what is gone', async () => {
    const [ana, rodriq] = [host.as('ana'), host.as('rodriq')];
    await ana.command('/integrations bulk name~jenkins alias=Ours');
    await ana.press('apply');
    const result = ana.messages.slice(-1);
    await rodriq.command(`/integrations set ${ids['Jenkins build']} alias=Theirs`);
    await rodriq.press('apply');
    await rodriq.session.send('POST', '/api/v1/integrations.remove', {
      type: 'webhook-incoming',
      integrationId: ids['Jenkins nightly'],
    });
    const undoing = (await ana.press('undo', result)).join('\n');
    expect(undoing).toContain('Changed by rodriq');
    expect(undoing).toContain('Left out, because it does not exist any more: Jenkins nightly');
  });
});
