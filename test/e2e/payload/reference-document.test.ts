import { describe, expect, test } from '@jest/globals';
import { createSession } from '../../../workspace/client/http-session';
import { changedFields } from '../support/changed-fields';
import { rules } from '../support/host/release';
import { useHost } from '../support/host/use-host';
import { ids } from '../support/seeded';

const host = useHost();
const path = '/api/v1/integrations.update';

/** The example call of the document, its credentials and its payload. */
const caller = { id: 'd26x6zSkaPSe5gCyy', token: 'Zu-Z6eKzIIz7MCCRGeHi29bYkXZCJ4SxFC0JAasqm92' };
const payload = {
  type: 'webhook-incoming',
  name: 'Test',
  enabled: false,
  username: 'rocket.cat',
  scriptEnabled: false,
  channel: '#test',
  integrationId: 'x3tPXa9XXRqW6Xp2M',
};

describe('the call of the reference document', () => {
  test('succeeds unchanged, with an answer of the documented shape', async () => {
    const before = await host.integration(ids.Test);
    const answer = await createSession(host.url, caller).send('PUT', path, payload);
    expect(answer).toMatchObject({
      status: 200,
      body: {
        success: true,
        integration: {
          _id: 'x3tPXa9XXRqW6Xp2M',
          enabled: false,
          channel: ['#test'],
          username: 'rocket.cat',
          name: 'Test',
          ...{ alias: 'Jim', emoji: ':ghost:', ...rules.clearedByOmission },
          scriptEnabled: false,
          type: 'webhook-incoming',
          _createdBy: { _id: caller.id, username: 'rodriq' },
          _updatedBy: { _id: caller.id, username: 'rodriq' },
        },
      },
    });
    expect(changedFields(before, await host.integration(ids.Test))).toEqual({
      enabled: false,
      ...rules.clearedByOmission,
    });
  });

  test('is unauthorized without a token', async () => {
    expect(await createSession(host.url).send('PUT', path, payload)).toMatchObject({
      status: 401,
      body: { status: 'error', message: 'You must be logged in to do this.' },
    });
    expect(await host.integration(ids.Test)).toMatchObject({ enabled: true });
  });

  test.each(['type', 'name', 'enabled', 'channel', 'scriptEnabled'])('is refused without %s', async (key) => {
    const body = Object.fromEntries(Object.entries(payload).filter(([name]) => name !== key));
    const answer = await createSession(host.url, caller).send('PUT', path, body);
    expect(answer).toMatchObject({ status: 400, body: { success: false, errorType: 'invalid-params' } });
    expect(JSON.stringify(answer.body)).toContain(`must have required property '${key}'`);
    expect(await host.integration(ids.Test)).toMatchObject({ enabled: true });
  });

  test('keeps the post-as user if that key is missing, as release 8 does', async () => {
    const body = Object.fromEntries(Object.entries(payload).filter(([name]) => name !== 'username'));
    expect((await createSession(host.url, caller).send('PUT', path, body)).status).toBe(200);
    expect(await host.integration(ids.Test)).toMatchObject({ enabled: false, username: 'rocket.cat' });
  });

  test.each(['type', 'name', 'enabled', 'username', 'channel', 'scriptEnabled', 'event'])(
    'for an outgoing integration is refused without %s',
    async (key) => {
      const before = await host.integration(ids.Guggy);
      const outgoing = { ...payload, type: 'webhook-outgoing', event: 'sendMessage', integrationId: ids.Guggy };
      const body = Object.fromEntries(Object.entries(outgoing).filter(([name]) => name !== key));
      const answer = await createSession(host.url, caller).send('PUT', path, body);
      expect(answer).toMatchObject({ status: 400, body: { success: false, errorType: 'invalid-params' } });
      expect(JSON.stringify(answer.body)).toContain(`must have required property '${key}'`);
      expect(await host.integration(ids.Guggy)).toEqual(before);
    },
  );

  test('finds no integration by an unknown id', async () => {
    const answer = await createSession(host.url, caller).send('PUT', path, { ...payload, integrationId: 'no-such-id' });
    expect(answer).toEqual({ status: 400, body: { success: false, error: 'No integration found.' } });
  });
});

describe('the payload of the reference document in a command', () => {
  const json = JSON.stringify(payload);

  test.each([
    ['after the id', `/integration-update ${ids.Test} ${json}`],
    ['alone', `/integration-update ${json}`],
    ['without its quotes', `/integration-update ${json.replaceAll('"', '')}`],
    ['after "set"', `/integrations set ${json}`],
    ['after a name', `/integrations set Test ${json}`],
  ])('%s plans the change, and Apply applies it', async (_, command) => {
    const before = await host.integration(ids.Test);
    const ana = host.as('ana');
    const lines = await ana.command(command);
    expect(lines.slice(0, 3)).toEqual([
      'Change of Test: not made yet',
      'Enabled (enabled): Yes → No',
      'It stops working at once.',
    ]);
    expect(await host.changesSent()).toEqual([]);
    expect(await host.integration(ids.Test)).toEqual(before);

    expect(await ana.press('apply')).toEqual(['Changed: Test [Show]', 'Enabled (enabled): Yes → No', '[Undo]']);
    expect(changedFields(before, await host.integration(ids.Test))).toEqual({ enabled: false });
    expect(await host.changesSent()).toEqual([expect.objectContaining(payload)]);
  });

  test('pasted over several lines, of which the client sends the first, says how to write it', async () => {
    const ana = host.as('ana');
    const said = (await ana.command(`/integration-update ${JSON.stringify(payload, null, 2)}`)).join('\n');
    expect(said).toContain('Rocket.Chat passes on only the first line of a command');
    expect(await host.changesSent()).toEqual([]);
  });
});

test('the app sees changes made without it at once', async () => {
  await createSession(host.url, caller).send('PUT', path, payload);
  const lines = await host.as('ana').command('/integrations show Test');
  expect(lines).toContain('Enabled (enabled): No');
  expect(lines.join('\n')).toContain('changed by rodriq');
});
