import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { JsonObject } from '../../../../tools/live-check/client/json';
import { guard } from '../../../../tools/live-check/own/guard';
import { createOwnThings } from '../../../../tools/live-check/own/own-things';

const prefix = 'im-live-0a1b2c3d-';
const [ownId, ownRoom, ownUser, ownView] = ['ownIntegration17x', 'ownRoom17', 'ownUser17', 'ownView17'];

function ownThings() {
  const own = createOwnThings(prefix);
  own.adopt({ kind: 'integration', id: ownId, name: `${prefix}hook-1` });
  own.adopt({ kind: 'room', id: ownRoom, name: `${prefix}room-2` });
  own.adopt({ kind: 'user', id: ownUser, name: `${prefix}user-3` });
  own.adoptView(ownView);
  return own;
}

const isSent = (method: string, path: string, body: object): boolean => {
  try {
    guard({ method, path, body: JSON.stringify(body) }, ownThings());
    return true;
  } catch {
    return false;
  }
};

const incoming = {
  type: 'webhook-incoming',
  name: `${prefix}hook`,
  username: `${prefix}user`,
  channel: `#${prefix}room`,
  enabled: true,
};
const update = { integrationId: ownId, type: 'webhook-outgoing', name: `${prefix}hook`, enabled: false };
const edit = {
  type: 'blockAction',
  actionId: `run/edit/${ownId}`,
  rid: ownRoom,
  payload: { value: JSON.stringify(['edit', ownId]) },
};
const submit = { type: 'viewSubmit', viewId: ownView, payload: { view: { id: ownView } } };
const interaction = '/api/apps/ui.interaction/app-id';
const command = { command: 'integrations', params: 'list', roomId: ownRoom, triggerId: 't' };

describe('requests about the run’s own things are sent', () => {
  test.each<[method: string, path: string, body: JsonObject]>([
    ['GET', '/api/v1/integrations.list', {}],
    ['GET', '/api/v1/settings/API_Enable_Rate_Limiter', {}],
    ['POST', '/api/v1/integrations.create', incoming],
    ['POST', '/api/v1/integrations.create', { ...incoming, channel: `#${ownRoom}, @${prefix}user,` }],
    ['POST', '/api/v1/integrations.create', { ...incoming, type: 'webhook-outgoing', enabled: false }],
    ['PUT', '/api/v1/integrations.update', update],
    ['PUT', '/api/v1/integrations.update', { ...update, integrationId: `${prefix}unknown` }],
    ['PUT', '/api/v1/integrations.update', { ...update, target_url: `https://${prefix}b1-4.invalid/` }],
    ['POST', '/api/v1/integrations.remove', { type: 'webhook-incoming', integrationId: ownId }],
    ['POST', '/api/v1/channels.create', { name: `${prefix}room` }],
    ['POST', '/api/v1/channels.delete', { roomId: ownRoom }],
    ['POST', '/api/v1/users.create', { username: `${prefix}user`, roles: ['bot'] }],
    ['POST', '/api/v1/users.delete', { userId: ownUser }],
    ['POST', '/api/v1/login', { user: `${prefix}user`, password: 'x' }],
    ['POST', `/hooks/${ownId}/token`, { text: 'hello' }],
    ['POST', '/api/v1/commands.run', command],
    ['POST', interaction, edit],
    ['POST', interaction, submit],
  ])('%s %s %j', (method, path, body) => {
    expect(isSent(method, path, body)).toBe(true);
  });
});

describe('requests that might touch something else are not sent', () => {
  test.each<[method: string, path: string, body: JsonObject]>([
    ['GET', '/api/v1/logout', {}],
    ['GET', `/hooks/${ownId}/token`, {}],
    ['GET', '/api/v1/integrations.list/../logout', {}],
    ['DELETE', '/api/v1/integrations.list', {}],
    ['POST', '/api/v1/settings/API_Enable_Rate_Limiter', { value: false }],
    ['POST', '/_workspace/reset', {}],
    ['POST', '/api/v1/integrations.create', { ...incoming, name: 'Alerts' }],
    ['POST', '/api/v1/integrations.create', { ...incoming, username: 'rocket.cat' }],
    ['POST', '/api/v1/integrations.create', { ...incoming, channel: '#general' }],
    ['POST', '/api/v1/integrations.create', { ...incoming, channel: `#${prefix}room,@ana` }],
    ['POST', '/api/v1/integrations.create', { ...incoming, channel: ['#general'] }],
    ['POST', '/api/v1/integrations.create', { ...incoming, enabled: 'true', channel: '#general' }],
    ['POST', '/api/v1/integrations.create', { ...incoming, type: 'webhook-outgoing' }],
    ['PUT', '/api/v1/integrations.update', { ...update, integrationId: 'aForeignOne17' }],
    ['PUT', '/api/v1/integrations.update', { ...update, integrationId: '' }],
    ['PUT', '/api/v1/integrations.update', { ...update, integrationId: null }],
    ['PUT', '/api/v1/integrations.update', { type: 'webhook-outgoing', target_url: 'https://example.com/hook' }],
    ['PUT', '/api/v1/integrations.update', { ...update, target_url: 'https://example.com/hook' }],
    ['PUT', '/api/v1/integrations.update', { ...update, name: 'Alerts' }],
    ['PUT', '/api/v1/integrations.update', { ...update, name: null }],
    ['PUT', '/api/v1/integrations.update', { ...update, payload: '{"integrationId":"aForeignOne17"}' }],
    ['POST', '/api/v1/integrations.remove', { type: 'webhook-outgoing', target_url: 'https://example.com/hook' }],
    ['POST', '/api/v1/integrations.remove', { integrationId: ownId, target_url: 'https://example.com/hook' }],
    ['POST', '/api/v1/channels.create', { name: `${prefix}room`, members: ['ana'] }],
    ['POST', '/api/v1/channels.delete', { roomId: 'GENERAL' }],
    ['POST', '/api/v1/channels.delete', { roomId: ownRoom, roomName: 'general' }],
    ['POST', '/api/v1/users.create', { username: 'eve' }],
    ['POST', '/api/v1/users.create', { username: `${prefix}user`, roles: ['admin'] }],
    ['POST', '/api/v1/users.delete', { userId: 'rocket.cat' }],
    ['POST', '/api/v1/users.delete', { userId: ownUser, username: 'ana' }],
    ['POST', '/api/v1/login', { user: 'ana', password: 'x' }],
    ['POST', '/hooks/aForeignOne17/token', { text: 'hello' }],
    ['POST', `/hooks/${ownId}/token`, { text: 'hello', channel: '#general' }],
    ['POST', '/api/v1/commands.run', { ...command, params: 'remove x' }],
    ['POST', '/api/v1/commands.run', { ...command, command: 'kick' }],
    ['POST', '/api/v1/commands.run', { ...command, roomId: 'GENERAL' }],
    ['POST', interaction, { ...edit, payload: { value: '["disable","aForeignOne17"]' } }],
    ['POST', interaction, { ...edit, payload: { value: JSON.stringify(['disable', ownId]) } }],
    ['POST', interaction, { ...edit, actionId: 'apply' }],
    ['POST', interaction, { ...submit, viewId: 'aForeignView17' }],
    ['POST', interaction, { ...submit, payload: { view: { id: 'aForeignView17' } } }],
    ['POST', interaction, { type: 'constructor' }],
  ])('%s %s %j', (method, path, body) => {
    expect(isSent(method, path, body)).toBe(false);
  });
});

test('a thing under another name cannot become the run’s own', () => {
  expect(() => {
    ownThings().adopt({ kind: 'integration', id: 'aForeignOne17', name: 'Alerts' });
  }).toThrow('"Alerts" is not of this run.');
});

/** Names and ids of other people's things. */
const foreign = fc.oneof(
  fc.constantFrom('GENERAL', 'rocket.cat', 'aForeignOne17', 'im-live', 'im-live-ffffffff-hook-1', `x${prefix}`, ''),
  fc.string({ unit: 'grapheme' }).filter((text) => !text.startsWith(prefix)),
);
const value = fc.oneof(foreign, fc.constant(null), fc.array(foreign), fc.boolean(), fc.integer());

const endpoints = [
  'integrations.create',
  'integrations.update',
  'integrations.remove',
  'channels.create',
  'channels.delete',
  'users.create',
  'users.delete',
  'login',
  'commands.run',
];

const foreignRequest = fc.record({
  method: fc.constantFrom('POST', 'PUT'),
  path: fc.oneof(
    fc.constantFrom(...endpoints.map((endpoint) => `/api/v1/${endpoint}`), interaction, '/hooks/aForeignOne17/token'),
    fc.webPath(),
  ),
  body: fc.record(
    Object.fromEntries(
      ['integrationId', 'name', 'roomId', 'roomName', 'userId', 'username', 'user', 'viewId', 'rid', 'target_url'].map(
        (name) => [name, value],
      ),
    ),
    { requiredKeys: [] },
  ),
});

test('a changing request about only foreign things is never sent', () => {
  fc.assert(
    fc.property(foreignRequest, ({ method, path, body }) => {
      expect(isSent(method, path, body)).toBe(false);
    }),
    { numRuns: 1_000 },
  );
});

test('one foreign integration id or URL stops a whole update', () => {
  const whole = { ...update, username: `${prefix}user`, channel: `#${prefix}room` };
  fc.assert(
    fc.property(fc.constantFrom('integrationId', 'target_url', 'name', 'username'), foreign, (name, text) => {
      expect(isSent('PUT', '/api/v1/integrations.update', { ...whole, [name]: text })).toBe(
        name === 'target_url' && text.includes(prefix),
      );
    }),
    { numRuns: 1_000 },
  );
});
