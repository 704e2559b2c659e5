import { describe, expect, test } from '@jest/globals';
import type { ChatClient } from '../../../workspace/client/chat-client';
import { useHost } from '../support/host/use-host';
import { ids } from '../support/seeded';

const host = useHost({ instances: 2 });

const entries = async (): Promise<unknown[]> => {
  const kept = await host.documents('rocketchat_apps_persistence');
  return kept.filter(({ associations }) => JSON.stringify(associations).includes('history-entry/'));
};

/** Clients of the same person on both servers, with the same messages. */
async function atBoth(username: string): Promise<[ChatClient, ChatClient]> {
  const clients: [ChatClient, ChatClient] = [host.as(username, undefined, 0), host.as(username, undefined, 1)];
  await Promise.all(clients.map((client) => client.read()));
  return clients;
}

describe('at the same moment on two servers', () => {
  test.each(Array.from({ length: 10 }, (_, round) => round + 1))(
    'Apply of one plan sends one change and stores one entry (round %i)',
    async () => {
      await host.as('ana').command('/integrations set Test alias="Once"');
      const [clientA, clientB] = await atBoth('ana');
      await Promise.all([clientA.press('apply'), clientB.press('apply')]);
      expect(await host.changesSent()).toHaveLength(1);
      expect(await entries()).toHaveLength(1);
      expect(await host.integration(ids.Test)).toMatchObject({ alias: 'Once' });
      await clientA.read();
      const said = clientA.messages.flatMap(({ lines }) => lines);
      expect(said.filter((line) => line === 'Changed: Test [Show]')).toHaveLength(1);
      expect(said.filter((line) => line.startsWith('This plan has been applied already'))).toHaveLength(1);
    },
  );

  test('a form submitted twice is applied once', async () => {
    const ana = host.as('ana');
    await ana.command('/integrations edit Test');
    await ana.openedModal.type('alias', 'Once');
    await ana.openedModal.submit();
    const { view } = ana.openedModal;
    const clients = await atBoth('ana');
    const submit = { type: 'viewSubmit', viewId: view.id, payload: { view: { ...view, state: {} } } };
    await Promise.all(clients.map((client) => client.interact({ ...submit, triggerId: 't' })));
    expect(await host.changesSent()).toHaveLength(1);
    expect(await entries()).toHaveLength(1);
  });

  test('the changes of two people are both stored, the later one after a conflict', async () => {
    const [ana, rodriq] = [host.as('ana', undefined, 0), host.as('rodriq', undefined, 1)];
    await ana.command('/integrations set Test alias="By Ana"');
    await rodriq.command('/integrations set Test emoji=:tada:');
    const results = (await Promise.all([ana.press('apply'), rodriq.press('apply')])).map(([first]) => first);
    expect(results.filter((line) => line === 'Changed: Test [Show]')).toHaveLength(1);
    expect(results.filter((line) => line?.startsWith('Not changed yet: Test was changed by '))).toHaveLength(1);
    const slower = results[0] === 'Changed: Test [Show]' ? rodriq : ana;
    await slower.press('apply');
    expect(await host.integration(ids.Test)).toMatchObject({ alias: 'By Ana', emoji: ':tada:' });
    expect(await entries()).toHaveLength(2);
  });

  test('a change on one server is in the history of the other, and can be undone there', async () => {
    const ana = host.as('ana', undefined, 0);
    await ana.command('/integrations set Test alias="By Ana"');
    await ana.press('apply');
    const rodriq = host.as('rodriq', undefined, 1);
    expect((await rodriq.command('/integrations history Test')).join('\n')).toContain('Alias (alias): Jim → By Ana');
    await rodriq.press('undo');
    await rodriq.press('apply');
    expect(await host.integration(ids.Test)).toMatchObject({ alias: 'Jim' });
  });
});
