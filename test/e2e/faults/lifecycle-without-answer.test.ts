import { describe, expect, test } from '@jest/globals';
import type { ChatClient } from '../../../workspace/client/chat-client';
import type { Cut } from '../support/host/api-proxy';
import { useProxiedHost } from '../support/host/use-proxied-host';

const { host, proxy } = useProxiedHost();

/** Gives `what` for the first POST, and undefined afterwards. */
function once<T>(what: T): (method: string, path?: string) => T | undefined {
  const waiting = [what];
  return (method) => (method === 'POST' ? waiting.shift() : undefined);
}

const countNamed = async (name: string): Promise<number> =>
  (await host.documents('rocketchat_integrations')).filter((document) => document.name === name).length;

async function openNew(person: ChatClient): Promise<void> {
  await person.command('/integrations new outgoing');
  await person.openedModal.type('name', 'Fresh');
  await person.openedModal.type('channel', '#general');
  await person.openedModal.type('urls', 'https://hook.example/one');
  await person.openedModal.submit();
}

const refusal = { success: false, error: 'No. [error-invalid-room]', errorType: 'error-invalid-room' };

describe('a creation', () => {
  test.each<Cut['when']>(['during', 'after'])('whose answer was cut off (%s) is found and reported', async (when) => {
    const ana = host.as('ana');
    await openNew(ana);
    proxy.cut = once<Cut>({ when, delayMs: 0 });
    await ana.openedModal.submit();
    expect(ana.messages.flatMap(({ lines }) => lines)).toContain('Created: Fresh [Show]');
    expect(await countNamed('Fresh')).toBe(1);
  });

  test('that never arrived is reported, and the form keeps its input', async () => {
    const ana = host.as('ana');
    await openNew(ana);
    proxy.cut = once<Cut>({ when: 'before', delayMs: 0 });
    await ana.openedModal.submit();
    expect(await countNamed('Fresh')).toBe(0);
    expect(ana.openedModal.lines.join('\n')).toMatch(/^Not created: Fresh\./);
    expect(ana.openedModal.lines).toContain('Name: Fresh');
    await ana.openedModal.submit();
    await ana.openedModal.submit();
    expect(await countNamed('Fresh')).toBe(1);
  });

  test('that the server refuses is reported, and the form keeps its input', async () => {
    const ana = host.as('ana');
    await openNew(ana);
    const answer = once({ status: 400, contentType: 'application/json', body: JSON.stringify(refusal) });
    proxy.intercept = (method) => Promise.resolve(answer(method));
    await ana.openedModal.submit();
    expect(ana.openedModal.lines[0]).toMatch(/^Not created: Fresh\. The server knows no such room/);
    expect(ana.openedModal.lines).toContain('URLs: https://hook.example/one');
    expect(await countNamed('Fresh')).toBe(0);
  });
});

describe('a removal', () => {
  test.each<[Cut['when'], RegExp, number]>([
    ['before', /^Not changed: Test\./, 1],
    ['after', /^Removed: Test/, 0],
  ])('whose connection was cut %s it was carried out is reported truthfully', async (when, expected, remaining) => {
    const ana = host.as('ana');
    await ana.command('/integrations remove Test');
    await ana.openedModal.type('confirm-name', 'Test');
    proxy.cut = once<Cut>({ when, delayMs: 0 });
    await ana.openedModal.submit();
    expect(ana.messages.at(-1)?.lines[0]).toMatch(expected);
    expect(await countNamed('Test')).toBe(remaining);
  });
});
