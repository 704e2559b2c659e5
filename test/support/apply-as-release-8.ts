import type { Json } from '../../src/lib/json';

/** Which fields an outgoing update writes whether they were sent or not: null is stored for what was left out (docs/rocketchat/rest-api.md C). */
const writtenOutgoing = [
  ...[
    'name',
    'enabled',
    'username',
    'event',
    'urls',
    'token',
    'targetRoom',
    'impersonateUser',
    'alias',
    'avatar',
    'emoji',
  ],
  ...['triggerWords', 'triggerWordAnywhere', 'runOnEdits', 'retryFailedCalls', 'retryCount', 'retryDelay'],
  ...['script', 'scriptEnabled'],
];

/** Which fields an incoming update writes only where they were sent. */
const writtenIncoming = [
  ...['name', 'enabled', 'username', 'alias', 'avatar', 'emoji', 'overrideDestinationChannelEnabled'],
  ...['script', 'scriptEnabled'],
];

const firesInChannels = ['sendMessage', 'fileUploaded', 'roomJoined', 'roomLeft'];

function channelsOf(sent: unknown): string[] {
  const channels = typeof sent === 'string' ? sent.split(',') : [];
  return channels.map((channel) => channel.trim()).filter((channel) => channel !== '');
}

function retriesOf({ retryFailedCalls, retryCount, retryDelay }: Json): Json {
  if (retryFailedCalls !== true) return {};
  return {
    retryCount: typeof retryCount === 'number' && retryCount > 0 ? Math.trunc(retryCount) : 4,
    retryDelay: typeof retryDelay === 'string' && retryDelay.trim() !== '' ? retryDelay.toLowerCase() : 'powers-of-ten',
  };
}

function wordsOf({ event, triggerWords }: Json): string[] | null {
  if (event !== 'sendMessage' || !Array.isArray(triggerWords)) return null;
  return triggerWords.filter((word): word is string => typeof word === 'string' && word.trim() !== '');
}

function outgoingAfter(document: Json, body: Json): Json {
  const written = Object.fromEntries(writtenOutgoing.map((name) => [name, body[name] ?? null]));
  return {
    ...document,
    ...written,
    ...retriesOf(body),
    channel: firesInChannels.some((event) => event === body.event) ? channelsOf(body.channel) : [],
    triggerWords: wordsOf(body),
    scriptEngine: body.scriptEngine ?? 'isolated-vm',
  };
}

function incomingAfter(document: Json, body: Json): Json {
  const sent = writtenIncoming.filter((name) => name in body);
  const engine =
    typeof body.scriptEngine === 'string' && body.scriptEngine !== '' ? { scriptEngine: body.scriptEngine } : {};
  return {
    ...document,
    ...Object.fromEntries(sent.map((name) => [name, body[name]])),
    ...engine,
    channel: channelsOf(body.channel),
  };
}

const scriptFields = ['script', 'scriptEnabled', 'scriptEngine', 'skipTranspile'];

/** Releases from 7.0 on run only isolated-vm, and write no script field of a document that names another engine (docs/rocketchat/rest-api.md H.3). */
function keepsScript({ scriptEngine }: Json): boolean {
  return typeof scriptEngine === 'string' && !['', 'isolated-vm'].includes(scriptEngine);
}

/** What release 8 makes of a stored document by an update with this body, its checks left aside (docs/rocketchat/rest-api.md C, D.6, F.2, H.3, I.1). */
export function applyAsRelease8(document: Json, body: Json): Json {
  const after = document.type === 'webhook-outgoing' ? outgoingAfter(document, body) : incomingAfter(document, body);
  const written = { ...after, skipTranspile: body.skipTranspile === true };
  if (!keepsScript(after)) return written;
  const others = Object.entries(written).filter(([name]) => !scriptFields.includes(name));
  const kept = Object.entries(document).filter(([name]) => scriptFields.includes(name));
  return Object.fromEntries([...others, ...kept]);
}
