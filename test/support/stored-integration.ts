import type { Integration } from '../../src/domain/integration/integration';
import type { Json } from '../../src/lib/json';
import { decodeIntegration } from '../../src/rocketchat/decode-integration';

const person = { _id: 'uAdmin', username: 'admin' };

const common = {
  enabled: true,
  username: 'rocket.cat',
  userId: 'rocket.cat',
  channel: ['#general'],
  alias: 'Alias',
  avatar: 'https://x.test/a.png',
  emoji: ':ghost:',
  scriptEnabled: false,
  script: '',
  scriptEngine: 'isolated-vm',
  _createdAt: '2023-12-01T00:00:00.000Z',
  _createdBy: person,
  _updatedAt: '2024-01-01T00:00:00.000Z',
  _updatedBy: person,
};

/** The stored document of an incoming integration, as `integrations.get` returns it. */
export function incomingDocument(overrides: Json = {}): Json {
  return {
    ...common,
    _id: 'in1',
    type: 'webhook-incoming',
    name: 'Deployments',
    token: 'tokIncoming',
    overrideDestinationChannelEnabled: false,
    ...overrides,
  };
}

/** The stored document of an outgoing integration. */
export function outgoingDocument(overrides: Json = {}): Json {
  return {
    ...common,
    _id: 'out1',
    type: 'webhook-outgoing',
    name: 'Guggy',
    event: 'sendMessage',
    targetRoom: '#dev',
    urls: ['https://hook.test/one'],
    triggerWords: ['!go', '!stop'],
    triggerWordAnywhere: true,
    runOnEdits: true,
    token: 'tokOutgoing',
    impersonateUser: true,
    retryFailedCalls: true,
    retryCount: 6,
    retryDelay: 'powers-of-two',
    ...overrides,
  };
}

/** Decodes a stored document. @throws an Error if it is not an integration */
export function decoded(document: Json): Integration {
  const integration = decodeIntegration(document);
  if (integration === undefined) throw new Error(`not an integration: ${JSON.stringify(document)}`);
  return integration;
}

export const incoming = (overrides: Json = {}): Integration => decoded(incomingDocument(overrides));

export const outgoing = (overrides: Json = {}): Integration => decoded(outgoingDocument(overrides));
