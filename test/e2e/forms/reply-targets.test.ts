import { expect, test } from '@jest/globals';
import type { ChatClient } from '../../../workspace/client/chat-client';
import { useHost } from '../support/host/use-host';
import { ids } from '../support/seeded';

const host = useHost();

/** Posts a message in #dev to start a thread with. @returns its id */
async function startThread(person: ChatClient): Promise<string> {
  const text = 'About the builds';
  await person.session.send('POST', '/api/v1/chat.postMessage', { channel: '#dev', text });
  const message = (await host.documents('rocketchat_message')).find(({ msg }) => msg === text);
  if (message === undefined) throw new Error('nothing was posted');
  return message._id;
}

function replyTargets({ messages }: ChatClient): unknown[] {
  return messages.map(({ roomId, threadId }) => ({ roomId, threadId }));
}

test('answers go to the thread of the command, also from buttons and forms', async () => {
  const ana = host.as('ana', 'roomDev');
  const threadId = await startThread(ana);
  const here = { roomId: 'roomDev', threadId };

  await ana.command('/integrations set Test alias=x', threadId);
  await ana.press('apply');
  await ana.press(`run/show/${ids.Test}`);
  await ana.press(`run/edit/${ids.Test}`);
  await ana.openedModal.type('alias', 'y');
  await ana.openedModal.submit();
  await ana.openedModal.submit();
  await ana.command('/integrations set Jenkins alias=z', threadId);
  await ana.press(`run/set/${ids['Jenkins build']}/alias=z`);
  await ana.press('discard');
  expect(ana.messages).toHaveLength(7);
  expect(new Set(replyTargets(ana).map((target) => JSON.stringify(target)))).toEqual(new Set([JSON.stringify(here)]));
  expect(await host.integration(ids.Test)).toMatchObject({ alias: 'y' });
});

test('answers to a command outside a thread go to its room, and only to its author', async () => {
  const [ana, rodriq] = [host.as('ana', 'roomDev'), host.as('rodriq', 'roomDev')];
  const stored = await host.documents('rocketchat_message');
  await ana.command('/integrations list');
  await ana.command('/integrations set Test alias=x');
  await ana.press('apply');
  expect(replyTargets(ana)).toEqual(Array(3).fill({ roomId: 'roomDev', threadId: undefined }));
  await rodriq.read();
  expect(rodriq.messages).toEqual([]);
  expect(await host.documents('rocketchat_message')).toEqual(stored);
});

test.each([
  ['integrations', 'edit Test', 'Edit incoming integration'],
  ['integrations', 'edit', 'Which integration?'],
  ['integrations', 'set Guggy token', 'New secret'],
  ['integration-update', '', 'Which integration?'],
])(
  '/%s %s without a trigger, as from an older client, answers with a button that opens the form',
  async (command, params, title) => {
    const ana = host.as('ana');
    const call = { command, params, roomId: 'GENERAL' };
    expect((await ana.session.send('POST', '/api/v1/commands.run', call)).status).toBe(200);
    await ana.read();
    expect(ana.modal).toBeUndefined();
    expect(ana.messages.at(-1)?.lines).toEqual([
      'The answer came too late to open the form. Press the button to try again.',
      '[Open again]',
    ]);
    const button = /"actionId":"(run\/[^"]*)"/.exec(JSON.stringify(ana.messages.at(-1)?.blocks))?.[1] ?? '';
    await ana.press(button);
    expect(ana.openedModal.view.title.text).toBe(title);
  },
);
