import { describe, expect, test } from '@jest/globals';
import type { ChatClient } from '../../../workspace/client/chat-client';
import { documentedCall } from '../../../workspace/seed/documented-call';
import { seed } from '../../../workspace/seed/seed';
import { changedFields } from '../support/changed-fields';
import { useHost } from '../support/host/use-host';
import { cloneOf, ids, typedSecret } from '../support/seeded';

const guggyUrl = 'http://text2gif.guggy.com/guggify';
const deployUrl = 'https://audit.example/chat';
const second = 'secondGuggyQ3wEr4';

/** The seed with one more integration that calls the URL of Guggy. */
const host = useHost({
  resetRequest: () => ({
    fixture: {
      ...seed,
      rocketchat_integrations: [
        ...(seed.rocketchat_integrations ?? []),
        { ...cloneOf('Guggy', second), name: 'Second Guggy' },
      ],
    },
  }),
});

const { payload } = documentedCall;

/** The example of the reference document. */
const json = JSON.stringify(payload, undefined, 1).replace(/^ +/gm, '');
const curl = `curl -L -X PUT 'http://localhost:3000/api/v1/integrations.update' \\
-H 'X-User-Id: ${documentedCall.userId}' \\
-H 'X-Auth-Token: ${documentedCall.authToken}' \\
-H 'Content-Type: application/json' \\
--data-raw '${json}'`;
const oneLine = curl.replace(/\\\n/g, '').replace(/\n/g, ' ');

const outgoing = {
  type: 'webhook-outgoing',
  name: 'Deploy bot',
  enabled: false,
  username: 'rocket.cat',
  scriptEnabled: false,
  channel: '#dev',
  event: 'sendMessage',
  integrationId: ids['Deploy bot'],
};

/** Pastes a text into the form and submits it. */
async function paste(text: string): Promise<ChatClient> {
  const ana = host.as('ana');
  await ana.command('/integrations apply');
  await ana.openedModal.type('pasted', text);
  await ana.openedModal.submit();
  return ana;
}

const without = (key: string, from: object): object =>
  Object.fromEntries(Object.entries(from).filter(([name]) => name !== key));

const integrations = () => host.documents('rocketchat_integrations');

describe('the payload of the reference document', () => {
  test.each([
    ['JSON', json],
    ['JSON in a code fence', `\`\`\`json\n${json}\n\`\`\``],
    ['JSON on one line', JSON.stringify(payload)],
    ['the curl command', curl],
    ['the curl command in a code fence', `\`\`\`\n${curl}\n\`\`\``],
  ])('pasted into the form as %s is shown and applied', async (_title, text) => {
    const before = await host.integration(ids.Test);
    const ana = await paste(text);
    expect(ana.openedModal.view.title.text).toBe('Check the change');
    expect(ana.openedModal.lines).toContain('Enabled (enabled): Yes → No');
    expect(await host.changesSent()).toEqual([]);
    await ana.openedModal.submit();
    expect(ana.messages.at(-1)?.lines).toContain('Changed: Test [Show]');
    expect(changedFields(before, await host.integration(ids.Test))).toEqual({ enabled: false });
    expect(await host.changesSent()).toEqual([expect.objectContaining(payload)]);
  });

  test.each([
    ['JSON', JSON.stringify(payload)],
    ['JSON in a code fence', `\`\`\`${JSON.stringify(payload)}\`\`\``],
    ['JSON without its quotes', JSON.stringify(payload).replaceAll('"', '')],
    ['the curl command', oneLine],
  ])('on one line after the command as %s is planned and applied', async (_title, text) => {
    const before = await host.integration(ids.Test);
    const ana = host.as('ana');
    expect(await ana.command(`/integrations apply ${text}`)).toContain('Enabled (enabled): Yes → No');
    await ana.press('apply');
    expect(changedFields(before, await host.integration(ids.Test))).toEqual({ enabled: false });
  });

  test.each(['/integration-update', '/integrations set'])(
    'in a curl command after %s is the same, and shows no part of the token',
    async (command) => {
      const ana = host.as('ana');
      const [advice, ...plan] = await ana.command(`${command} ${oneLine}`);
      expect(advice).toMatch(/^A token stood in that command\./);
      expect(plan).toContain('Enabled (enabled): Yes → No');
      expect(JSON.stringify(await host.eventsOf('ana'))).not.toContain(documentedCall.authToken);
    },
  );

  test('as a list of one after the command is the same', async () => {
    const lines = await host.as('ana').command(`/integrations apply [${JSON.stringify(payload)}]`);
    expect(lines).toContain('Enabled (enabled): Yes → No');
  });

  test('in a curl command with a token advises to revoke the token', async () => {
    const [advice] = await host.as('ana').command(`/integrations apply ${oneLine}`);
    expect(advice).toMatch(/^A token stood in that command\..*revoke it/);
    const kept = JSON.stringify(await host.documents('rocketchat_apps_persistence'));
    expect(kept).not.toContain(documentedCall.authToken);
  });

  test.each([json, curl])(
    'over several lines, of which one arrives, opens the form and gives the reason',
    async (text) => {
      const ana = host.as('ana');
      await ana.command(`/integrations apply ${text}`);
      expect(ana.openedModal.lines[0]).toMatch(/^What arrived behind the command is not a whole payload/);
      expect(await host.changesSent()).toEqual([]);
    },
  );
});

type Row = readonly [title: string, text: string, said: string];

const say = (changes: object, from: object = outgoing): string => JSON.stringify({ ...from, ...changes });

/** Payloads that change only Deploy bot; fields that they leave out stay as stored. */
const applied: readonly Row[] = [
  ...['type', 'name', 'enabled', 'username', 'channel', 'scriptEnabled', 'event'].map((key): Row => [
    `without ${key}`,
    JSON.stringify(without(key, { ...outgoing, alias: 'New' })),
    'New',
  ]),
  ['with only target_url', JSON.stringify({ ...without('integrationId', outgoing), target_url: deployUrl }), 'No'],
  ['with its id and its own target_url', say({ target_url: deployUrl }), 'No'],
  ['with an empty target_url', say({ target_url: '' }), 'No'],
  ['with targetChannel', say({ targetChannel: '#alerts' }), 'Target channel (targetRoom): (empty) → #alerts'],
  ['with yes and no as text', say({ enabled: 'false' }), 'No'],
  [
    'as people write it',
    `{\n  // Deploy's bot\n  integrationId: '${outgoing.integrationId}',\n  "alias": 'New', /* soon */\n}`,
    'New',
  ],
  ['with the channel as a list', say({ channel: ['#alerts'] }), '#alerts'],
  ['with a token, which is not shown', say({ token: `${typedSecret}1` }), 'Token (token): a new one replaces'],
];

/** Payloads that change nothing, with the error at the field. */
const refused: readonly Row[] = [
  ['neither id nor URL', JSON.stringify(without('integrationId', outgoing)), 'does not say which integration'],
  ['an unknown key', say({ emojy: ':x:' }), 'There is no field “emojy”. Did you mean emoji'],
  [
    'an unknown key in other letters',
    `{integrationId: '${outgoing.integrationId}', größe: 1}`,
    'There is no field “größe”',
  ],
  [
    'a number without an end',
    `{integrationId: '${outgoing.integrationId}', retryCount: Infinity}`,
    'The value of “retryCount” cannot be used',
  ],
  ['several unknown keys', say({ emojy: ':x:', frob: 1 }), 'There is no field “frob”'],
  [
    'the id of another and target_url',
    say({ target_url: guggyUrl }),
    `Second Guggy, but integrationId ${outgoing.integrationId} is Deploy bot`,
  ],
  [
    'a target_url that no integration calls',
    say({ target_url: 'https://nobody.example' }),
    'does not call https://nobody.example',
  ],
  ['an unknown id', say({ integrationId: 'noSuchId' }), 'No integration is found by “noSuchId”'],
  ['the id of an incoming integration', say({ integrationId: ids.Test }), 'Test is an incoming integration'],
  ['another type', say({ type: 'webhook-incoming' }), 'is an outgoing integration'],
  ['an invalid type', say({ type: 7 }), 'not 7'],
  ['a name that is not text', say({ name: 5 }), 'Name (name): This has to be text'],
  ['enabled that is neither yes nor no', say({ enabled: 'perhaps' }), '“perhaps” is neither yes nor no'],
  ['an empty enabled', say({ enabled: null }), 'Enabled (enabled): This cannot be empty'],
  ['a username that is not text', say({ username: true }), 'Post as (username): This has to be text'],
  ['a channel that is not text', say({ channel: 5 }), 'Channel (channel): This has to be a list'],
  ['scriptEnabled that is a number', say({ scriptEnabled: 3 }), '“3” is neither yes nor no'],
  ['an invalid event', say({ event: 'sendMesage' }), 'Did you mean sendMessage'],
  ['urls that are not a list', say({ urls: { a: 1 } }), 'The value of “urls” cannot be used'],
  ['triggerWords that are not a list', say({ triggerWords: 5 }), 'Trigger words (triggerWords): This has to be a list'],
  ['an alias that is not text', say({ alias: ['a'] }), 'Alias (alias): This has to be text'],
  ['only stored values', JSON.stringify({ integrationId: ids.Test, name: 'Test' }), 'Nothing to change'],
  ['no fields', JSON.stringify({ integrationId: ids.Test }), 'Nothing to change'],
  ['nothing', ' ', 'Paste something first'],
  ['an object where a text belongs', say({ alias: { a: 1 } }), 'The value of “alias” cannot be used'],
  ['a list of other things than texts', say({ triggerWords: ['go', 5] }), 'The value of “triggerWords” cannot be used'],
  ['a list where yes or no belongs', say({ enabled: ['false'] }), 'neither yes nor no'],
  ['two ids', say({ INTEGRATIONID: ids.Test }), 'integrationId is given more than once'],
  ['a missing comma', '{"integrationId": "x" "alias": "y"}', 'This is not valid JSON'],
  ['two payloads', `${say({})} ${say({ alias: 'x' })}`, 'There are several payloads in it'],
  ['a curl command that sends a file', 'curl -X PUT http://x.test -d @payload.json', 'The curl call sends no payload'],
  ['something other than JSON', 'hello', 'There is no JSON object in it'],
  ['a curl command without a payload', 'curl http://x.test -X PUT', 'The curl call sends no payload'],
];

describe('another payload', () => {
  test.each(applied)('%s is applied to the right integration', async (_title, text, shown) => {
    const before = await integrations();
    const ana = await paste(text);
    expect(ana.openedModal.lines.join('\n')).toContain(shown);
    await ana.openedModal.submit();
    const after = await integrations();
    const changed = after.filter(({ _id, _updatedAt }) =>
      before.some(
        (document) => document._id === _id && JSON.stringify(document._updatedAt) !== JSON.stringify(_updatedAt),
      ),
    );
    expect(changed.map(({ _id }) => _id)).toEqual([ids['Deploy bot']]);
    expect(await host.changesSent()).toEqual([expect.not.objectContaining({ target_url: expect.anything() })]);
  });

  test.each(refused)('with %s changes nothing, and gives the reason', async (_title, text, said) => {
    const before = await integrations();
    const ana = await paste(text);
    expect(ana.openedModal.errors.pasted).toContain(said);
    expect(await host.changesSent()).toEqual([]);
    expect(await integrations()).toEqual(before);
  });

  test('with an empty id is found by its target_url', async () => {
    const ana = await paste(say({ integrationId: '', type: null, target_url: deployUrl }));
    expect(ana.openedModal.lines.join('\n')).toContain('Enabled (enabled): Yes → No');
  });

  test('copied from the API changes what was edited in it', async () => {
    const integration = await host.integration(ids.Test);
    const ana = await paste(JSON.stringify({ integration: { ...integration, alias: 'New' }, success: true }));
    expect(ana.openedModal.lines).toContain('Alias (alias): Jim → New');
    await ana.openedModal.submit();
    expect(changedFields(integration, await host.integration(ids.Test))).toEqual({ alias: 'New' });
  });

  test('with a secret says after Back that it must be typed again, and keeps the rest', async () => {
    const ana = await paste(say({ enabled: 0, alias: 'New', token: `${typedSecret}back` }));
    await ana.openedModal.press('back');
    expect(ana.openedModal.lines[0]).toMatch(/^The secret that stood in the payload is not kept/);
    expect(ana.openedModal.lines).toEqual(expect.arrayContaining(['Enabled: false', 'Alias: New']));
  });

  test('with a target_url that two call asks which one, and changes the chosen one', async () => {
    const [first, chosen] = [await host.integration(ids.Guggy), await host.integration(second)];
    const text = JSON.stringify({ type: 'webhook-outgoing', target_url: guggyUrl, alias: 'New' });
    const ana = await paste(text);
    expect(ana.messages.at(-1)?.lines[0]).toBe(`“${guggyUrl}” fits several integrations. Which one?`);
    expect(await host.changesSent()).toEqual([]);
    const plan = await ana.press(`run/apply/${second}`);
    expect(plan).toContain('Alias (alias): Guggy → New');
    await ana.press('apply');
    expect(await host.integration(ids.Guggy)).toEqual(first);
    expect(changedFields(chosen, await host.integration(second))).toEqual({ alias: 'New' });
  });

  test('after the command with a target_url that two call asks the same', async () => {
    const ana = host.as('ana');
    const lines = await ana.command(`/integrations apply {"target_url": "${guggyUrl}", "alias": "New"}`);
    expect(lines[0]).toBe(`“${guggyUrl}” fits several integrations. Which one?`);
    await ana.press(`run/set/${ids.Guggy}`);
    await ana.press('apply');
    expect(await host.integration(ids.Guggy)).toMatchObject({ alias: 'New' });
    expect(await host.integration(second)).not.toMatchObject({ alias: 'New' });
  });
});
