import { beforeAll, expect, test } from '@jest/globals';
import type { ChatClient } from '../../../workspace/client/chat-client';
import type { StoredDocument } from '../../../workspace/database/database';
import { useHost } from '../support/host/use-host';
import { ids } from '../support/seeded';

const host = useHost({ resets: 'once' });

const brokenScript = 'class Script {';

/** Arguments of `/integrations set`, and the answer: what is wrong and what to do. */
const refused = [
  [
    `${ids.Guggy} type=webhook-incoming alias=x`,
    'Guggy is an outgoing integration (webhook-outgoing)',
    'leave type out',
  ],
  [
    `{"type":"webhook-incoming","integrationId":"${ids.Guggy}","name":"x"}`,
    'Guggy is an outgoing integration (webhook-outgoing)',
    'correct it',
  ],
  ['Gugy alias=x', 'No integration is found by “Gugy”.', 'Did you mean Guggy?'],
  ['ncjKidsnmsGuggyA9 alias=x', 'No integration is found by “ncjKidsnmsGuggyA9”.', '/integrations list shows all.'],
  ['Test channel=zzz', '“zzz” must begin with # for a room or @ for a person', 'for example #zzz'],
  ['Test channel=#nowhere', 'There is no room #nowhere.', 'Check the spelling'],
  ['Test channel=#dev,#nowhere', 'There is no room #nowhere.', 'Check the spelling'],
  ['Test channel=@nobody', 'There is no user @nobody.', 'Check the spelling'],
  [
    'Test channel=all_public_channels',
    'Only outgoing integrations can use all_public_channels.',
    'Name the rooms, for example #general',
  ],
  ['Guggy channel=ALL_PUBLIC_CHANNELS', 'Write all_public_channels instead of ALL_PUBLIC_CHANNELS.', ''],
  ['Guggy channel=', 'fires on every public channel', 'or write all_public_channels if you mean that.'],
  ['Guggy clear=channel', 'fires on every public channel', 'Name the rooms'],
  ['Test channel=', 'Name at least one room or person, for example #general', ''],
  ['Test username=nobody', 'There is no user nobody.', 'Check the spelling'],
  ['Test username=@rocket.cat', 'Write the username without @: rocket.cat', ''],
  ['Test name=', 'Name (name): This cannot be empty.', ''],
  ['Guggy event=sendMessages', '“sendMessages” is not known.', 'Did you mean sendMessage?'],
  ['Guggy event=explosion', 'Possible: sendMessage, fileUploaded, roomArchived', ''],
  ['Guggy event=userCreated', 'The event userCreated needs a target channel, for example #general', ''],
  ['Guggy urls=example.com/hook', '“example.com/hook” is not a web address.', 'https://example.com/hook'],
  ['Guggy urls=ftp://example.com/hook', '“ftp://example.com/hook” is not a web address.', ''],
  ['Guggy urls=', 'An outgoing integration needs at least one URL.', ''],
  ['Test enabled=maybe', '“maybe” is neither yes nor no.', 'Write true or false.'],
  ['"Deploy bot" retryCount=-1', '“-1” is not a whole number from 1 up.', ''],
  ['"Deploy bot" retryCount=many', '“many” is not a whole number from 1 up.', ''],
  ['"Deploy bot" retryDelay=powers-of-three', '“powers-of-three” is not known.', 'Possible: powers-of-ten'],
  ['Test emoji=boom!', '“boom!” is not an emoji name.', 'Write its name with colons, for example :ghost:'],
  ['Test urls=https://example.com', 'Incoming integrations do not have this.', ''],
  ['"Archive watcher" triggerWords=!x', 'The event roomArchived does not use this.', ''],
  [`GitHub script="${brokenScript}"`, 'The script does not compile', 'scriptEnabled=false'],
  ['GitHub script=', 'The script is enabled but empty.', 'scriptEnabled=false'],
  ['Guggy scriptEnabled=true', 'The script is enabled but empty.', ''],
  ['Test chanel=#dev', 'There is no field “chanel”.', 'Did you mean channel'],
  ['Test colour=red', 'There is no field “colour”.', '/integrations help set shows all.'],
  ['Test alias=My bot', '“bot” belongs to nothing.', 'Values with spaces need double quotes: alias="My bot"'],
  ['Test alias=x alias=y', 'alias is given more than once.', ''],
  ['Test {name', 'This is not a whole payload.', 'write it on one line'],
  ['Test', 'Say what to change: /integrations set REF field=value', ''],
  ['alias=x', 'Name an integration: /integrations set REF', ''],
] as const;

let ana: ChatClient;
let before: StoredDocument[];

beforeAll(async () => {
  ana = host.as('ana');
  before = await host.documents('rocketchat_integrations');
});

test.each(refused)('set %s is refused with advice, and stores nothing', async (typed, wrong, remedy) => {
  const said = (await ana.command(`/integrations set ${typed}`)).join('\n');
  expect(said).toContain(wrong);
  expect(said).toContain(remedy);
  expect(said).not.toContain('[Apply]');
  expect(await host.changesSent()).toEqual([]);
  expect(await host.documents('rocketchat_integrations')).toEqual(before);
});
