import { seed } from '../../../workspace/seed/seed';
import type { Scenario, ScenarioStep } from '../../scenarios/scenario';
import { type } from '../../scenarios/scenario-builders';
import { ids } from '../support/seeded';
import { testScenarios } from '../support/test-scenarios';

const guggy = ids.Guggy;
const nothing = 'Nothing was changed:';

/** Opens the form, pastes a text and submits it. */
const paste = (pasted: string, ...shows: readonly string[]): readonly ScenarioStep[] => [
  type('apply', 'Paste a payload'),
  { fills: { pasted }, shows },
];

const submit = (...shows: readonly string[]): ScenarioStep => ({ submits: true, shows });
const press = (label: string, ...shows: readonly string[]): ScenarioStep => ({ presses: label, shows });

const renamed = { changed: { Guggy: { alias: 'x' } } };
const shown = 'Alias (alias): Guggy → x';

const withChannel = { changed: { Guggy: { alias: 'x', channel: ['#dev'] } } };

/** Texts that ask for the alias x of Guggy, each way of writing it. */
const understood: readonly (readonly [title: string, pasted: string])[] = [
  ['a JavaScript object', `{\n  // Guggy\n  integrationId: '${guggy}',\n  alias: 'x',\n}`],
  [
    'a Python dict',
    `{'integrationId': '${guggy}', 'alias': 'x', 'enabled': True, 'triggerWords': ('!guggy',), 'targetRoom': None}`,
  ],
  [
    'a Python dict with triple quotes',
    `payload = {\n  "integrationId": "${guggy}",  # Guggy's\n  "alias": """x""",\n}`,
  ],
  [
    'a curl call with -d',
    `curl -X PUT http://chat.example/api/v1/integrations.update -d '{"integrationId": "${guggy}", "alias": "x"}'`,
  ],
  [
    'a curl call that encodes a payload',
    `curl http://chat.example --data-urlencode 'payload={"integrationId": "${guggy}", "alias": "x"}'`,
  ],
  ['a curl call that sends fields', `curl http://chat.example -d integrationId=${guggy} --data-urlencode 'alias=x'`],
  ['an encoded payload', `payload=${encodeURIComponent(`{"integrationId": "${guggy}", "alias": "x"}`)}`],
  ['the body of a form', `alias=x&channel=%23dev&integrationId=${guggy}`],
  ['full-width punctuation', `｛＂integrationId＂：＂${guggy}＂，＂alias＂：＂x＂｝`],
  ['full-width commas and curly quotes', `{“integrationId”：“${guggy}”，“alias”：“x”}`],
  ['quoted mail', `> {\n>   "integrationId": "${guggy}",\n>   "alias": "x"\n> }`],
  ['mail quoted twice, below a line', `On Monday, Bob wrote:\n>> {"integrationId": "${guggy}",\n>> "alias": "x"}`],
  [
    'an answer of the API',
    JSON.stringify({ integration: { _id: guggy, type: 'webhook-outgoing', alias: 'x' }, success: true }),
  ],
  [
    'an answer of the API with a list of one',
    JSON.stringify({ integrations: [{ _id: guggy, type: 'webhook-outgoing', alias: 'x' }], total: 1, success: true }),
  ],
];

/** The same behind a command, on one line. */
const typed: readonly (readonly [title: string, typed: string])[] = [
  ['a Python dict', `{'integrationId': '${guggy}', 'alias': 'x', 'enabled': True}`],
  [
    'an encoded curl call',
    `curl http://chat.example --data-urlencode 'payload={"integrationId": "${guggy}", "alias": "x"}'`,
  ],
  ['the body of a form', `alias=x&channel=%23dev&integrationId=${guggy}`],
  ['full-width punctuation', `｛＂integrationId＂：＂${guggy}＂，＂alias＂：＂x＂｝`],
  ['a request with its endpoint', `PUT /api/v1/integrations.update {"integrationId": "${guggy}", "alias": "x"}`],
];

/** Formats that are recognised. None of them is read. */
const recognised: readonly (readonly [title: string, text: string, shows: string])[] = [
  ['YAML', `integrationId: ${guggy}\nalias: x`, 'This looks like YAML.'],
  [
    'HTTPie',
    `http PUT :3000/api/v1/integrations.update integrationId=${guggy} alias=x`,
    'This looks like a call of HTTPie.',
  ],
  ['a Ruby hash', `{ :integrationId => "${guggy}", :alias => "x" }`, 'This looks like a Ruby hash.'],
  ['a PHP array', `['integrationId' => '${guggy}', 'alias' => 'x']`, 'This looks like a PHP array.'],
  [
    'PowerShell',
    `Invoke-RestMethod -Method Put -Body (@{ alias = "x" } | ConvertTo-Json)`,
    'This looks like PowerShell.',
  ],
  ['a hash table of PowerShell', `@{ alias = "x"; integrationId = "${guggy}" }`, 'This looks like PowerShell.'],
  ['a diff', ` {\n-  "alias": "y",\n+  "alias": "x",\n   "integrationId": "${guggy}"\n }`, 'This looks like a diff.'],
  ['line numbers', `1 {\n2   "integrationId": "${guggy}",\n3   "alias": "x"\n4 }`, 'This text has line numbers.'],
  ['base64', Buffer.from(`{"integrationId":"${guggy}"}`).toString('base64'), 'This looks like base64.'],
  [
    'a document of a database shell',
    `{ _id: ObjectId("${guggy}"), alias: "x", _createdBy: { _id: "u", username: "ana" } }`,
    'This looks like a document of a database shell',
  ],
];

const payloadWith = (values: object): string => JSON.stringify({ integrationId: guggy, alias: 'y', ...values });

/** What nobody filled in. */
const placeholders: readonly (readonly [title: string, text: string, shows: string])[] = [
  ['a variable for the id', payloadWith({ integrationId: '$ID' }), 'integrationId contains “$ID”, a placeholder'],
  ['a variable in braces', payloadWith({ urls: ['https://${HOST}/x'] }), 'urls contains “${HOST}”, a placeholder'],
  ['a placeholder in angle brackets', payloadWith({ channel: '#<room>' }), 'channel contains “<room>”, a placeholder'],
  ['a template in an alias', payloadWith({ alias: '{{x}}' }), 'alias contains “{{x}}”, a placeholder'],
  ['a variable for the name', payloadWith({ name: '$NAME' }), 'name contains “$NAME”, a placeholder'],
  ['a value without quotes', `{"integrationId": "${guggy}", "enabled": $ENABLED}`, '“$ENABLED”'],
  ['the whole payload', 'curl -X PUT http://chat.example -d "$PAYLOAD"', '“$PAYLOAD” is a placeholder'],
];

const secret = 'Zu-secret-token-typed';
const replace = 'revoke it';
const asked = `{"integrationId": "${guggy}", "alias": "x"}`;

/** A token around a payload. */
const tokens: readonly (readonly [title: string, text: string])[] = [
  ['a header', `X-Auth-Token: ${secret} ${asked}`],
  ['a header of curl', `curl -X PUT http://chat.example -H 'X-Auth-Token: ${secret}' -d '${asked}'`],
  ['the URL', `PUT /api/v1/integrations.update?rc_token=${secret} ${asked}`],
  ['the end', `${asked} X-Auth-Token: ${secret}`],
];

const incoming = {
  type: 'webhook-incoming',
  name: 'Fresh',
  channel: '#general',
  username: 'rocket.cat',
  enabled: true,
  scriptEnabled: false,
};
const created = { created: [{ type: 'webhook-incoming', name: 'Fresh', channel: ['#general'] }] };
const exists = 'Deploy bot has the id';

const document = (name: keyof typeof ids, changes: object): object => ({
  ...seed.rocketchat_integrations?.find(({ _id }) => _id === ids[name]),
  ...changes,
});
const list = JSON.stringify({
  integrations: [document('Guggy', { alias: 'x' }), document('Test', { alias: 'y' })],
  ...{ count: 2, offset: 0, total: 2, success: true },
});
const remove = `{"type": "webhook-incoming", "integrationId": "${ids.Test}"}`;
const removeCall = `curl -X POST http://chat.example/api/v1/integrations.remove -d '${remove}'`;
const createCall = (payload: object): string =>
  `curl -X POST http://chat.example/api/v1/integrations.create -d '${JSON.stringify(payload)}'`;

const rejects = (command: string, title: string, ...steps: readonly ScenarioStep[]): Scenario => ({
  ...{ command, kind: 'rejected', title, steps },
});
const accepts = (
  command: string,
  title: string,
  stored: Scenario['stored'],
  ...steps: readonly ScenarioStep[]
): Scenario => ({
  ...{ command, kind: 'ordinary', title, steps },
  ...(stored !== undefined && { stored }),
});

testScenarios([
  ...understood.map(([title, pasted]) =>
    accepts(
      'a form understands',
      title,
      title === 'the body of a form' ? withChannel : renamed,
      ...paste(pasted, 'Check the change', shown),
      submit('Changed: Guggy'),
    ),
  ),
  ...typed.map(([title, text]) =>
    accepts(
      'a command understands',
      title,
      title === 'the body of a form' ? withChannel : renamed,
      type(`apply ${text}`, shown),
      press('Apply', 'Changed: Guggy'),
    ),
  ),
  ...typed.map(([title, text]) =>
    rejects('set understands, and waits for Apply', title, type(`set ${text}`, shown), press('Drop', 'Dropped.')),
  ),
  rejects(
    'a command does not guess',
    'whether None is a text',
    type(
      `apply {'integrationId': '${guggy}', 'alias': None}`,
      'alias is None, which can be Python’s None or the text',
      nothing,
    ),
  ),
  rejects(
    'a form does not guess',
    'whether a backslash is JavaScript’s or Python’s',
    ...paste(`{'integrationId': '${guggy}', 'script': '/\\d/'}`, 'one thing as JavaScript and another as Python'),
  ),
  ...recognised.map(([title, text, shows]) =>
    rejects('a form recognises', title, ...paste(text, 'Paste a payload', shows)),
  ),
  ...recognised
    .filter(([, text]) => !text.includes('\n'))
    .flatMap(([title, text, shows]) =>
      ['apply', 'set'].map((command) =>
        rejects(`${command} recognises`, title, type(`${command} ${text}`, shows, nothing)),
      ),
    ),
  ...placeholders.map(([title, text, shows]) =>
    rejects('a form names', title, ...paste(text, 'Paste a payload', shows)),
  ),
  ...placeholders.map(([title, text, shows]) =>
    rejects('a command names', title, type(`apply ${text}`, shows, nothing)),
  ),
  accepts(
    'a form accepts',
    'variables in a script',
    { changed: { Guggy: { script: 'let x = `${y} <b> {{z}} $A`;' } } },
    ...paste(payloadWith({ alias: 'Guggy', script: 'let x = `${y} <b> {{z}} $A`;' }), 'Check the change'),
    submit('Changed: Guggy'),
  ),
  ...tokens.map(([title, text]) =>
    accepts(
      'a form with a token in',
      title,
      renamed,
      ...paste(text, 'Check the change', shown, replace),
      submit('Changed: Guggy'),
    ),
  ),
  ...tokens.map(([title, text]) =>
    accepts(
      'a command with a token in',
      title,
      renamed,
      type(`apply ${text}`, shown, replace),
      press('Apply', 'Changed: Guggy'),
    ),
  ),
  rejects(
    'a token in a value',
    'is refused and not shown',
    ...paste(
      payloadWith({ avatar: `https://chat.example/a.png?rc_token=${secret}` }),
      'avatar contains a token',
      replace,
    ),
  ),
  rejects(
    'a token in a payload that is refused',
    'is to be replaced as well',
    ...paste(`X-Auth-Token: ${secret}\nalias: x\nchannel: "#dev"`, 'This looks like YAML.', replace),
  ),
  accepts(
    'a payload without an id',
    'opens the form of a new integration',
    created,
    ...paste(JSON.stringify(incoming), 'names no integration to change, so it is for a new one', 'Name: Fresh'),
    submit('Check the change', 'Name (name): Fresh'),
    submit('Created: Fresh'),
  ),
  accepts(
    'a payload without an id',
    'behind a command does the same',
    created,
    type(`apply ${JSON.stringify(incoming)}`, 'names no integration to change, so it is for a new one', 'Name: Fresh'),
    submit('Check the change'),
    submit('Created: Fresh'),
  ),
  accepts(
    'a call of integrations.create',
    'opens the form of a new integration',
    created,
    ...paste(createCall(incoming), 'This is a call of integrations.create', 'Name: Fresh'),
    submit('Check the change'),
    submit('Created: Fresh'),
  ),
  rejects(
    'a call of integrations.create',
    'with a token says that it is not kept',
    type(
      `apply ${createCall({ ...incoming, type: 'webhook-outgoing', token: secret })}`,
      'The token in the payload is not kept',
    ),
  ),
  rejects(
    'a call of integrations.create',
    'without a type',
    ...paste(createCall({ name: 'x' }), 'which type to create'),
  ),
  rejects(
    'a call of integrations.create',
    'with an id',
    ...paste(createCall({ ...incoming, integrationId: guggy }), 'names an integrationId'),
  ),
  rejects(
    'a call of integrations.create',
    'with an invalid value',
    ...paste(createCall({ ...incoming, enabled: 'perhaps' }), '“perhaps” is neither yes nor no'),
  ),
  rejects(
    'a payload without an id',
    'but with the name of a stored integration is not guessed at',
    ...paste(JSON.stringify({ ...incoming, name: 'Deploy bot' }), 'does not say which integration is meant', exists),
    type(
      `apply ${JSON.stringify({ ...incoming, name: 'Deploy bot' })}`,
      'does not say which integration is meant',
      exists,
    ),
  ),
  {
    ...rejects(
      'a payload without an id',
      'needs the permission to create',
      ...paste(
        JSON.stringify({ ...incoming, type: 'webhook-outgoing' }),
        'You may not do this: you lack the permission',
      ),
    ),
    as: 'ines',
  },
  accepts(
    'a call of integrations.remove',
    'opens the form of a removal',
    { removed: ['Test'] },
    ...paste(removeCall, 'This is a call of integrations.remove', 'Its name, to confirm'),
    { fills: { 'confirm-name': 'Test' }, shows: ['Removed: Test'] },
  ),
  accepts(
    'a call of integrations.remove',
    'behind a command does the same',
    { removed: ['Test'] },
    type(`apply ${removeCall}`, 'This is a call of integrations.remove', 'Its name, to confirm'),
    { fills: { 'confirm-name': 'Test' }, shows: ['Removed: Test'] },
  ),
  rejects(
    'a call of integrations.remove',
    'of an integration of the other type',
    ...paste(removeCall.replace('incoming', 'outgoing'), 'Test is an incoming integration'),
  ),
  ...['apply', 'set'].map((command) =>
    rejects(
      'a payload without a field',
      `behind ${command}`,
      type(`${command} ${remove}`, 'Nothing to change: the payload names Test', '/integrations remove Test'),
    ),
  ),
  rejects(
    'a payload without a field',
    'in a form',
    ...paste(remove, 'Nothing to change: the payload names Test', '/integrations remove Test'),
  ),
  accepts(
    'several integrations as the API returns them',
    'are imported',
    { changed: { Guggy: { alias: 'x' }, Test: { alias: 'y' } } },
    ...paste(list, 'Alias (alias): Guggy → x', 'Alias (alias): Jim → y'),
    press('Apply', 'Changed: Guggy', 'Changed: Test'),
  ),
  accepts(
    'several integrations as the API returns them',
    'are imported in the form of an import, too',
    { changed: { Guggy: { alias: 'x' }, Test: { alias: 'y' } } },
    type('import', 'Import integrations'),
    { fills: { pasted: list }, shows: ['Alias (alias): Guggy → x', 'Alias (alias): Jim → y'] },
    press('Apply', 'Changed: Guggy', 'Changed: Test'),
  ),
  rejects('a form of an import recognises', 'YAML', type('import', 'Import integrations'), {
    fills: { pasted: 'integrations:\n- name: x\n  alias: y' },
    shows: ['This looks like YAML.'],
  }),
]);
