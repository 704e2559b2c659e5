import { expect, test } from '@jest/globals';
import type { ChatClient } from '../../../workspace/client/chat-client';
import { useProxiedHost } from '../support/host/use-proxied-host';
import { ids } from '../support/seeded';

const { host, proxy } = useProxiedHost();

/** After this time the client gives up on a submit, and drops the trigger of a modal. */
const clientTimeoutMs = 5_000;
const delayMs = 6_000;

function wait(time: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, time, undefined));
}

/** Delays the answer to the first call of each kind, given as method and part of the path. */
function slowOnce(kinds: readonly (readonly [string, string])[]): void {
  const slow = new Set(kinds);
  proxy.intercept = (method, path) => {
    const kind = [...slow].find(([slowMethod, part]) => method === slowMethod && path.includes(part));
    if (kind !== undefined) slow.delete(kind);
    return kind === undefined ? Promise.resolve(undefined) : wait(delayMs);
  };
}

async function submitInTime(person: ChatClient): Promise<void> {
  const start = Date.now();
  await person.openedModal.submit();
  expect(Date.now() - start).toBeLessThan(clientTimeoutMs);
  expect(person.openedModal.view.title.text).toBe('Still working');
  expect(person.openedModal.lines.join('\n')).toContain('the result will come as a message');
}

/** Until then the message has no button to continue with the form. */
async function closeNotice(person: ChatClient): Promise<void> {
  const sent = await host.changesSent();
  await person.openedModal.submit();
  expect(person.modal?.isOpen).toBe(false);
  expect(await host.changesSent()).toEqual(sent);
}

/** Waits for the next message. */
async function nextMessage(person: ChatClient): Promise<readonly string[]> {
  const count = person.messages.length;
  for (let tries = 0; tries < 50 && person.messages.length === count; tries += 1) {
    await wait(100);
    await person.read();
  }
  return person.messages[count]?.lines ?? [];
}

/** Applies a change that takes longer than the client waits. The result comes in a message. */
async function lateChange(ana: ChatClient): Promise<void> {
  await submitInTime(ana);
  expect((await nextMessage(ana))[0]).toBe('Changed: Test [Show]');
  expect(await host.integration(ids.Test)).toMatchObject({ alias: 'x' });
  expect(await host.changesSent()).toHaveLength(1);
}

/** Submits a check that takes longer. A message offers to reopen the form with its input. */
async function lateCheck(ines: ChatClient): Promise<void> {
  await submitInTime(ines);
  const lines = await nextMessage(ines);
  expect(lines[0]).toContain('That took too long for the open window.');
  expect(lines).toContain('Nothing has been changed yet.');
  expect(lines).toContain('[Open again]');
  await closeNotice(ines);
  expect(await host.integration(ids.GitHub)).toMatchObject({ alias: 'GitHub' });
  await ines.press('reopen');
  expect(ines.openedModal.lines).toContain('Alias: y');
  await ines.openedModal.submit();
  expect(ines.openedModal.lines).toContain('Alias (alias): GitHub → y');
}

/** Opens a form too late for its trigger, so that a button offers it. */
async function lateForm(otto: ChatClient): Promise<void> {
  const lines = await otto.command(`/integrations edit ${ids.Guggy}`);
  expect(lines).toEqual(['The answer came too late to open the form. Press the button to try again.', '[Open again]']);
  expect(otto.modal).toBeUndefined();
  await otto.press(`run/edit/${ids.Guggy}`);
  expect(otto.openedModal.view.title.text).toBe('Edit outgoing integration');
}

test('on a slow server nobody waits longer than the client’s timeout, and nothing is lost', async () => {
  const [ana, ines, otto] = [host.as('ana'), host.as('ines'), host.as('otto')];
  await ana.command('/integrations edit Test');
  await ana.openedModal.type('alias', 'x');
  await ana.openedModal.submit();
  await ines.command('/integrations edit GitHub');
  await ines.openedModal.type('alias', 'y');
  slowOnce([
    ['PUT', 'integrations.update'],
    ['GET', `integrationId=${ids.GitHub}`],
    ['GET', `integrationId=${ids.Guggy}`],
  ]);
  await Promise.all([lateChange(ana), lateCheck(ines), lateForm(otto)]);
});

test('if the outcome of a late change stays unknown, the message says so', async () => {
  const ana = host.as('ana');
  await ana.command('/integrations edit Test');
  await ana.openedModal.type('alias', 'x');
  await ana.openedModal.submit();
  let isDown = false;
  proxy.cut = (method) => (method === 'PUT' ? { when: 'after', delayMs: 0 } : undefined);
  proxy.intercept = async (method) => {
    if (isDown) return { status: 502, contentType: 'text/html', body: '<html></html>' };
    if (method !== 'PUT') return undefined;
    await wait(clientTimeoutMs - 500);
    isDown = true;
    return undefined;
  };
  await submitInTime(ana);
  const said = (await nextMessage(ana)).join('\n');
  expect(said).toContain('It is not known whether Test was changed.');
  expect(said).not.toContain('Nothing has been changed');
  expect(await host.integration(ids.Test)).toMatchObject({ alias: 'x' });
});
