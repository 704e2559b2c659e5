import { describe, expect, test } from '@jest/globals';
import type { StubbedAnswer } from '../support/host/api-proxy';
import { useProxiedHost } from '../support/host/use-proxied-host';
import { ids } from '../support/seeded';

const { host, proxy } = useProxiedHost();

const html = { contentType: 'text/html', body: '<html><head><title>502 Bad Gateway</title></head></html>' };

function json(status: number, body: object): StubbedAnswer {
  return { status, contentType: 'application/json', body: JSON.stringify(body) };
}

const answers: readonly (readonly [string, StubbedAnswer, string])[] = [
  ['a proxy’s page', { status: 200, ...html }, 'Something answered, but not Rocket.Chat’s API (status 200)'],
  ['a page with an error', { status: 502, ...html }, 'Something answered, but not Rocket.Chat’s API (status 502)'],
  [
    'an empty answer',
    { status: 200, contentType: 'application/json', body: '' },
    'Something answered, but not Rocket.Chat’s API',
  ],
  ['JSON of another kind', json(200, { hello: 'world' }), 'Something answered, but not Rocket.Chat’s API'],
  [
    '401',
    json(401, { status: 'error', message: 'You must be logged in to do this.' }),
    'The server does not accept the app’s credentials',
  ],
  [
    '403',
    json(403, {
      success: false,
      error: 'User does not have the permissions required for this action [error-unauthorized]',
    }),
    'The account that the app acts with lacks the permissions',
  ],
  ['404', json(404, { success: false, error: 'not found' }), 'leads to no Rocket.Chat API'],
  ['413', json(413, { success: false, error: 'too large' }), 'The request is too large'],
  [
    '429',
    json(429, {
      success: false,
      error:
        'Error, too many requests. Please slow down. You must wait 42 seconds before trying this endpoint again. [error-too-many-requests]',
    }),
    'Wait 42 seconds and try again.',
  ],
  [
    '500',
    json(500, { success: false, error: 'Internal server error' }),
    'The server failed at this. (The server said: Internal server error)',
  ],
];

describe.each(answers)('when the API answers with %s', (_, answer, text) => {
  test('commands explain it', async () => {
    const ana = host.as('ana');
    proxy.intercept = () => Promise.resolve(answer);
    for (const command of ['list', 'show Test', 'edit Test', 'set Test alias=x']) {
      const said = (await ana.command(`/integrations ${command}`)).join('\n');
      expect([command, said]).toEqual([command, expect.stringContaining(text)]);
      expect(said).not.toContain('<');
    }
    expect(ana.modal).toBeUndefined();
  });

  test('a change is reported as not applied, and can be retried', async () => {
    const ana = host.as('ana');
    await ana.command('/integrations set Test alias=x');
    proxy.intercept = (method) => Promise.resolve(method === 'PUT' ? answer : undefined);
    const said = (await ana.press('apply')).join('\n');
    expect(said).toContain('Not changed: Test.');
    expect(said).toContain(text);
    expect(await host.integration(ids.Test)).toMatchObject({ alias: 'Jim' });

    proxy.reset();
    expect((await ana.press('apply'))[0]).toBe('Changed: Test [Show]');
    expect(await host.integration(ids.Test)).toMatchObject({ alias: 'x' });
    expect(await host.changesSent()).toHaveLength(1);
  });
});

test('a change whose answer is lost is read back and reported as applied', async () => {
  const ana = host.as('ana');
  await ana.command('/integrations set Test alias=x');
  proxy.cut = (method) => (method === 'PUT' ? { when: 'after', delayMs: 0 } : undefined);
  expect((await ana.press('apply'))[0]).toBe('Changed: Test [Show]');
  expect(await host.integration(ids.Test)).toMatchObject({ alias: 'x' });
  expect(await host.changesSent()).toHaveLength(1);
});

test('a lost change that cannot be read back is reported as unknown', async () => {
  const ana = host.as('ana');
  await ana.command('/integrations set Test alias=x');
  let sent = false;
  proxy.intercept = (method) => {
    sent ||= method === 'PUT';
    return Promise.resolve(sent ? { status: 502, ...html } : undefined);
  };
  const said = (await ana.press('apply')).join('\n');
  expect(said).toContain('It is not known whether Test was changed.');
  expect(said).toContain('Look with /integrations show. Trying again is safe');
});

test('the form keeps its input when the server refuses the change', async () => {
  const ana = host.as('ana');
  await ana.command('/integrations edit Test');
  await ana.openedModal.type('alias', 'x');
  await ana.openedModal.submit();
  const error = 'The user lacks it [error-user-lacks-message-impersonate-permission]';
  const refusal = json(400, { success: false, error, errorType: 'error-user-lacks-message-impersonate-permission' });
  proxy.intercept = (method) => Promise.resolve(method === 'PUT' ? refusal : undefined);
  await ana.openedModal.submit();
  expect(ana.openedModal.lines[0]).toContain('Not changed: Test. The user to post as lacks the permission');
  expect(ana.openedModal.lines).toContain('Alias: x');
  proxy.reset();
  await ana.openedModal.submit();
  await ana.openedModal.submit();
  expect(await host.integration(ids.Test)).toMatchObject({ alias: 'x' });
});
