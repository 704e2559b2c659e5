import { type FieldName, fieldNames } from '../../../../src/domain/fields/field-name';
import { typedFieldNames } from '../../../../src/domain/fields/fields';
import { type CommandName, commands } from '../../../../src/i18n/en/commands';
import { ids } from '../seeded';
import { mutateText, noise } from './mutate-text';
import type { Random } from './random';

/** What names an integration: names, parts of names, ids, URLs; and what names none. */
const references: readonly string[] = [
  ...Object.keys(ids),
  ...Object.values(ids),
  ...[
    'guggy',
    'Jenkins',
    'bot',
    'e',
    'Gugy',
    'nothing',
    'http://text2gif.guggy.com/guggify',
    '#dev',
    '@ana',
    ':ghost:',
  ],
  ...['"Deploy bot"', "'Archive watcher'", '“Grafana alerts”', 'https://deploy.old.example/hooks/chat', '0123456789'],
];

const valuesByName: Partial<Record<FieldName, readonly string[]>> = {
  enabled: ['true', 'false', 'yes', 'off', 'maybe', '1'],
  username: ['rocket.cat', 'hook.bot', 'ana', '@ana', 'nobody'],
  channel: ['#dev', '#dev,#test', '@ana', 'all_public_channels', 'dev', '#nowhere', '[#dev]'],
  event: ['sendMessage', 'roomCreated', 'userCreated', 'sendmessage', 'explode'],
  triggerWords: ['!a,!b', '!a', ','],
  urls: ['https://a.example/hook', 'https://a.example,https://b.example', 'ftp://x', 'a.example', '[]'],
  targetRoom: ['#dev', '@ana', 'dev'],
  avatar: ['https://a.example/a.png', 'no url'],
  emoji: [':tada:', 'tada', '😀'],
  script: ['class Script {}', 'class Script { process_incoming_request() { return {}; } }', '}{', 'let x'],
  scriptEngine: ['isolated-vm', 'vm2', 'v9'],
  retryCount: ['3', '0', '-1', '1e3', 'many', '3.5'],
  retryDelay: ['powers-of-ten', 'powers-of-two', 'powers of ten'],
};
const usualValues = ['x', 'Deploy bot', 'true', 'null', '""', '7', 'a, b', '#dev', 'ünï', '“quoted”', '{}'];

export function reference(random: Random): string {
  return random.pick(references);
}

/** Returns a value for a field, most often one that it accepts. */
export function fieldValue(random: Random, name: string): string {
  const known = Object.entries(valuesByName).find(([field]) => field === name)?.[1];
  return random.pick(known !== undefined && random.chance(0.8) ? known : usualValues);
}

function quoted(random: Random, value: string): string {
  const quote = random.pick(['"', '"', '"', "'", '“”', '']);
  return quote + value + quote.slice(-1);
}

function assignment(random: Random): string {
  const name = random.pick(random.chance(0.8) ? fieldNames : [...typedFieldNames, 'why', 'clear', 'nonsense']);
  return `${name}=${quoted(random, fieldValue(random, name))}`;
}

function several(random: Random, make: (random: Random) => string, separator = ' '): string {
  return Array.from({ length: 1 + random.below(3) }, () => make(random)).join(separator);
}

const condition = (random: Random): string =>
  random.pick([
    () => random.pick(['on', 'off', 'incoming', 'outgoing', 'WHERE']),
    () => `${random.pick(fieldNames)}~${random.pick(['a', 'e', 'example', '#', '""'])}`,
    () => assignment(random),
  ])();

/** Returns a payload of `integrations.update`, as people copy it. */
export function payload(random: Random): string {
  const entries: Record<string, unknown> = {};
  if (random.chance(0.8)) entries.integrationId = random.pick(Object.values(ids));
  if (random.chance(0.3)) entries[random.pick(['type', 'name', 'target_url'])] = reference(random);
  for (let left = random.below(4); left > 0; left -= 1) {
    const name = random.pick(fieldNames);
    entries[name] = random.pick([fieldValue(random, name), true, false, 3, null, ['#dev'], { a: 1 }]);
  }
  const json = JSON.stringify(entries);
  return random.pick([
    () => json,
    () => json.replaceAll('"', ''),
    () => json.replaceAll('"', "'"),
    () => JSON.stringify(entries, null, 2),
    () => `\`\`\`json\n${json}\n\`\`\``,
    () => `curl -X PUT https://chat.example/api/v1/integrations.update -H 'X-User-Id: a' -d '${json}'`,
    () => `Please apply this: ${json} Thank you!`,
    () => `> ${json}`,
    () => `{"integrations": [${json}]}`,
  ])();
}

const lists = ['incoming', 'outgoing', 'on', 'off', 'broken', 'mine', 'here', 'everywhere', 'page 2', 'page', 'text'];

const argsByCommand: Partial<Record<CommandName, (random: Random) => string>> = {
  help: (random) => random.pick(['', 'set', 'sett', ...Object.keys(commands)]),
  list: (random) => several(random, () => random.pick([...lists, reference(random)])),
  new: (random) => random.pick(['incoming', 'outgoing', '', 'both', 'webhook-incoming']),
  set: (random) => `${reference(random)} ${random.pick([several(random, assignment), 'token', payload(random)])}`,
  apply: (random) => random.pick(['', payload(random), `${reference(random)} ${payload(random)}`]),
  enable: (random) => several(random, reference),
  disable: (random) => several(random, reference),
  bulk: (random) => `${several(random, condition, random.pick([' and ', ' ']))} ${several(random, assignment)}`,
  export: (random) => random.pick(['', several(random, reference)]),
  import: () => '',
  history: (random) => random.pick(['', reference(random), 'page 2', `${reference(random)} page 1`]),
};

/** Returns a line of a command, in most cases as its help says, with or without errors. */
export function commandLine(random: Random): string {
  const name = random.pick(Object.keys(commands));
  const args = Object.entries(argsByCommand).find(([command]) => command === name)?.[1] ?? reference;
  const line = random.pick([
    () => `/integrations ${name} ${args(random)}`,
    () => `/integrations ${name} ${args(random)}`,
    () =>
      `/integration-update ${random.pick([reference(random), `${reference(random)} ${assignment(random)}`, payload(random)])}`,
  ])();
  const [slash = '', rest = ''] = line.split(/ ([^]*)/, 2);
  const kind = random.below(10);
  if (kind < 4) return line;
  return `${slash} ${kind < 9 ? mutateText(random, rest) : noise(random)}`;
}
