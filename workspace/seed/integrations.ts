import type { StoredDocument } from '../database/database';
import { compileScript } from '../rest/integrations/scripts/compile-script';
import { githubScript } from './github-script';

/** Secrets in URLs, recognisable wherever they appear. */
export const canaries = {
  password: 'canary-password',
  queryValue: 'canary-query',
  hookPath: 'canary-hook',
  userInfo: 'canary-user',
  avatar: 'canary-avatar',
} as const;

const rodriq = { _id: 'd26x6zSkaPSe5gCyy', username: 'rodriq' };
const ana = { _id: 'ana', username: 'ana' };
const owen = { _id: 'owen', username: 'owen' };

const asRocketCat = { username: 'rocket.cat', userId: 'rocket.cat' };
const asHookBot = { username: 'hook.bot', userId: 'hook.bot' };
const noScript = { scriptEnabled: false, script: '', scriptEngine: 'isolated-vm', skipTranspile: false };
const commonDefaults = { alias: '', avatar: '', emoji: '', ...noScript };

interface Audit {
  createdBy: typeof rodriq;
  createdAt: string;
  updatedAt?: string;
}

const auditFields = ({ createdBy, createdAt, updatedAt }: Audit) => ({
  _createdAt: createdAt,
  _createdBy: createdBy,
  _updatedAt: updatedAt ?? createdAt,
  ...(updatedAt !== undefined && { _updatedBy: createdBy }),
});

const incomingDefaults = {
  type: 'webhook-incoming',
  enabled: true,
  overrideDestinationChannelEnabled: false,
  ...commonDefaults,
};
const outgoingDefaults = {
  type: 'webhook-outgoing',
  enabled: true,
  impersonateUser: false,
  triggerWordAnywhere: false,
  runOnEdits: true,
  retryFailedCalls: false,
  retryCount: 0,
  retryDelay: '',
  ...commonDefaults,
};

const incomingIntegrations: StoredDocument[] = [
  {
    ...incomingDefaults,
    ...asRocketCat,
    _id: 'x3tPXa9XXRqW6Xp2M',
    name: 'Test',
    channel: ['#test'],
    alias: 'Jim',
    emoji: ':ghost:',
    script: 'console.log("MANNNNN ---------------------------------------------------------")',
    token: 'XYsrkngRr5PBkWhCqJWk5ZfKzQoxSv4QhxkK5trSgJENwbRL',
    ...auditFields({
      createdBy: rodriq,
      createdAt: '2021-10-22T14:48:46.025Z',
      updatedAt: '2021-10-22T16:08:39.843Z',
    }),
  },
  {
    ...incomingDefaults,
    ...asHookBot,
    _id: 'gitHubIntoDev4KmP',
    name: 'GitHub',
    channel: ['#dev'],
    alias: 'GitHub',
    avatar: 'https://github.githubassets.com/favicons/favicon.png',
    scriptEnabled: true,
    script: githubScript,
    ...compileScript({ script: githubScript, scriptEnabled: true }, 'module'),
    token: 'Wm3rTq8dZxLkPs5NvHcYb7FgJ2tQaEwRu9KiMoXpBn4CzSyD',
    ...auditFields({ createdBy: ana, createdAt: '2023-03-14T09:12:00.000Z', updatedAt: '2024-06-03T15:40:21.000Z' }),
  },
  {
    ...incomingDefaults,
    ...asHookBot,
    _id: 'grafanaAlertsR7sT',
    name: 'Grafana alerts',
    enabled: false,
    channel: ['#alerts'],
    alias: 'Grafana',
    emoji: ':rotating_light:',
    token: 'p7NcVx2LwQdRkYs9HtBmGf4JzKaTeSuXi6PoMrEb3CyWnZqD',
    ...auditFields({ createdBy: rodriq, createdAt: '2022-11-02T07:55:10.000Z', updatedAt: '2024-01-19T18:02:45.000Z' }),
  },
  {
    ...incomingDefaults,
    ...asRocketCat,
    _id: 'jenkinsBuildH2yNc',
    name: 'Jenkins build',
    channel: ['#dev'],
    alias: 'Jenkins',
    token: 'Hq5WzRt8KxNbJcYf3LmPsVd7GkTaQeMuXi9CoErBn2ZyDwSp',
    ...auditFields({ createdBy: ana, createdAt: '2023-05-20T11:00:00.000Z' }),
  },
  {
    ...incomingDefaults,
    ...asRocketCat,
    _id: 'jenkinsNightZ8vKd',
    name: 'Jenkins nightly',
    channel: ['#dev', '#alerts'],
    alias: 'Jenkins (nightly)',
    token: 'Yd4SkQw9PzLcNtXb6RmHjVg3FaKeTuMi8CoWrEnB2ZyDqJsp',
    ...auditFields({ createdBy: ana, createdAt: '2023-05-20T11:04:30.000Z' }),
  },
  {
    ...incomingDefaults,
    ...asHookBot,
    _id: 'owensReleaseN5pWg',
    name: 'Release notes',
    channel: ['#general'],
    alias: 'Releases',
    emoji: ':package:',
    token: 'Tc6MbXs3JwRzQkYd9NvLpHg4FtKaWeEuSi7CoGrPn2ZyDmBq',
    ...auditFields({ createdBy: owen, createdAt: '2024-02-08T13:21:09.000Z' }),
  },
];

const outgoingIntegrations: StoredDocument[] = [
  {
    ...outgoingDefaults,
    ...asRocketCat,
    _id: 'ncjKidsnmsGuggyA2',
    name: 'Guggy',
    event: 'sendMessage',
    channel: ['#general'],
    triggerWords: ['!guggy'],
    urls: ['http://text2gif.guggy.com/guggify'],
    token: '8DFS89DMKLWEN',
    alias: 'Guggy',
    avatar: 'http://res.guggy.com/logo_128.png',
    emoji: ':ghost:',
    ...auditFields({ createdBy: rodriq, createdAt: '2021-10-20T10:05:00.000Z' }),
  },
  {
    ...outgoingDefaults,
    ...asHookBot,
    _id: 'deployBotX6fTqLmW',
    name: 'Deploy bot',
    event: 'sendMessage',
    channel: ['#dev', '#secret-ops'],
    triggerWords: ['!deploy', '!rollback', '!status'],
    urls: ['https://deploy.old.example/hooks/chat', 'https://audit.example/chat'],
    token: 'dpl-5Rk9QmVtXc2Ns7Wb',
    alias: 'Deploy bot',
    emoji: ':rocket:',
    retryFailedCalls: true,
    retryCount: 6,
    retryDelay: 'powers-of-two',
    ...auditFields({ createdBy: rodriq, createdAt: '2022-08-30T16:33:00.000Z', updatedAt: '2024-04-11T09:27:54.000Z' }),
  },
  {
    ...outgoingDefaults,
    ...asRocketCat,
    _id: 'welcomeNewcomer9G',
    name: 'Welcome',
    event: 'userCreated',
    channel: [],
    targetRoom: '#general',
    urls: ['https://people.example/welcome'],
    token: 'wlc-8Hn3JkPzQr6Tv',
    ...auditFields({ createdBy: ana, createdAt: '2023-01-09T08:00:00.000Z' }),
  },
  {
    ...outgoingDefaults,
    ...asHookBot,
    _id: 'archiveWatchJ4rBn',
    name: 'Archive watcher',
    event: 'roomArchived',
    channel: [],
    // Each part that can be a secret, to be found wherever it leaks.
    urls: [
      `https://archive:${canaries.password}@records.example/archived?key=${canaries.queryValue}&v=2`,
      `https://hooks.chat.example/services/T0/B0/${canaries.hookPath}`,
      `https://${canaries.userInfo}@records.example/copy`,
    ],
    token: 'arc-2Lw7XsDq9Mf',
    avatar: `https://cdn.example/archive.png?sig=${canaries.avatar}`,
    ...auditFields({ createdBy: ana, createdAt: '2023-09-27T12:45:18.000Z' }),
  },
];

/** The integrations that the workspace starts with. The first of each kind are those of the reference document. */
export const integrations: StoredDocument[] = [...incomingIntegrations, ...outgoingIntegrations];
