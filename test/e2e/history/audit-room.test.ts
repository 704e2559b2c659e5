import { describe, expect, test } from '@jest/globals';
import { isJsonObject } from '../../../src/lib/json';
import { seed } from '../../../workspace/seed/seed';
import { useProxiedHost } from '../support/host/use-proxied-host';
import { ids } from '../support/seeded';

const { host, proxy } = useProxiedHost({ appSettings: { audit_room: '#dev' } });

const devRoom = seed.rocketchat_room?.find(({ name }) => name === 'dev');

/** The lines of the audit room, which are in no other room. */
async function audited(): Promise<string[]> {
  const messages = await host.documents('rocketchat_message');
  return messages
    .filter(({ rid, blocks }) => Array.isArray(blocks) && rid === devRoom?._id)
    .map(({ blocks }) => {
      const block: unknown = Array.isArray(blocks) ? blocks[0] : undefined;
      const text = isJsonObject(block) && isJsonObject(block.text) ? block.text.text : '';
      return String(text);
    });
}

describe('the audit room', () => {
  test('gets one line for a change, with actor, fields and reason', async () => {
    const ana = host.as('ana');
    await ana.command('/integrations set Test alias="@all *x*" why="for the audit"');
    expect(await audited()).toEqual([]);
    await ana.press('apply');
    expect(await audited()).toEqual([
      'ana · Test (incoming) · changed · Alias (alias): Jim → @all *x* · Why: for the audit',
    ]);
    const [message] = (await host.documents('rocketchat_message')).filter(({ blocks }) => Array.isArray(blocks));
    // Text from an integration must not mention anybody.
    expect(message).toMatchObject({ msg: '' });
    expect(message?.mentions ?? []).toEqual([]);
  });

  test('gets a line for a refusal', async () => {
    const ana = host.as('ana');
    await ana.command('/integrations set Test alias="x"');
    const error = { success: false, error: 'No. [error-invalid-room]', errorType: 'error-invalid-room' };
    proxy.intercept = (method) =>
      Promise.resolve(
        method === 'PUT' ? { status: 400, contentType: 'application/json', body: JSON.stringify(error) } : undefined,
      );
    await ana.press('apply');
    expect(await audited()).toEqual([
      'ana · Test (incoming) · refused by the server, nothing was changed · Alias (alias): Jim → x',
    ]);
  });

  test('gets a line for a changed secret, without the secret', async () => {
    const ana = host.as('ana');
    await ana.command('/integrations set Guggy token');
    await ana.openedModal.type('token', 'typed-secret-audit');
    await ana.openedModal.submit();
    await ana.openedModal.submit();
    expect(await audited()).toEqual([
      'ana · Guggy (outgoing) · changed · Token (token): a new one replaces the present one',
    ]);
  });

  test('that does not exist stops no change', async () => {
    await host.reset({ appSettings: { audit_room: '#gone', api_base_url: proxy.url } });
    const ana = host.as('ana');
    await ana.command('/integrations set Test alias="x"');
    expect((await ana.press('apply'))[0]).toBe('Changed: Test [Show]');
    expect(await host.integration(ids.Test)).toMatchObject({ alias: 'x' });
  });
});

describe('a refusal that may have replaced the running script', () => {
  test('says so, and Repair resends what is stored', async () => {
    const ana = host.as('ana');
    await ana.command('/integrations set GitHub script="class Script { process_incoming_request() { return {}; } }"');
    const before = await host.integration(ids.GitHub);
    const error = { success: false, error: 'No. [error-invalid-room]', errorType: 'error-invalid-room' };
    proxy.intercept = (method) =>
      Promise.resolve(
        method === 'PUT' ? { status: 400, contentType: 'application/json', body: JSON.stringify(error) } : undefined,
      );
    const lines = await ana.press('apply');
    expect(lines.join('\n')).toContain('The server may have taken over the new script before it refused');
    proxy.reset();
    expect(await ana.press('repair')).toContain('Everything is sent once more as it is stored.');
    expect((await ana.press('apply'))[0]).toBe('Sent again as it is stored: GitHub [Show]');
    expect(await host.changesSent()).toEqual([expect.objectContaining({ script: before.script })]);
    expect(await host.integration(ids.GitHub)).toMatchObject({ script: before.script });
  });
});
