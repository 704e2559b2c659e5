import type { Json } from '../../src/lib/json';

/** The fields that an outgoing update always writes; a field that was left out becomes null (docs/rocketchat/rest-api.md C). */
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

/** The fields that an incoming update writes only if they were sent. */
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

function triggerWordsOf({ event, triggerWords }: Json): string[] | null {
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
    triggerWords: triggerWordsOf(body),
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

/** Releases from 7.0 on run only isolated-vm, and leave the script fields of a document with another engine as they are (docs/rocketchat/rest-api.md H.3). */
function keepsScript({ scriptEngine }: Json): boolean {
  return typeof scriptEngine === 'string' && !['', 'isolated-vm'].includes(scriptEngine);
}

/** Applies an update to a stored document as release 8 does, without its checks (docs/rocketchat/rest-api.md C, D.6, F.2, H.3, I.1). */
export function applyAsRelease8(document: Json, body: Json): Json {
  const after = document.type === 'webhook-outgoing' ? outgoingAfter(document, body) : incomingAfter(document, body);
  const written = { ...after, skipTranspile: body.skipTranspile === true };
  if (!keepsScript(after)) return written;
  const otherFields = Object.entries(written).filter(([name]) => !scriptFields.includes(name));
  const keptFields = Object.entries(document).filter(([name]) => scriptFields.includes(name));
  return Object.fromEntries([...otherFields, ...keptFields]);
}
