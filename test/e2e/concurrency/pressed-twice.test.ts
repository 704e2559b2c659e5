import { describe, expect, test } from '@jest/globals';
import type { ChatClient } from '../../../workspace/client/chat-client';
import { useHost } from '../support/host/use-host';
import { ids } from '../support/seeded';

const host = useHost();

async function typeAlias(): Promise<ChatClient> {
  const ana = host.as('ana');
  await ana.command('/integrations edit Test');
  await ana.openedModal.type('alias', 'x');
  return ana;
}

/** Submits the earlier view again, like a second press that arrives late. */
function submitAgain(ana: ChatClient, view: ChatClient['openedModal']['view']): Promise<unknown> {
  return ana.interact({
    type: 'viewSubmit',
    viewId: view.id,
    payload: { view: { ...view, state: { 'field-alias': { alias: 'x' } } } },
  });
}

test('a late second “Review” applies nothing and shows the review', async () => {
  const ana = await typeAlias();
  const form = ana.openedModal.view;
  await ana.openedModal.submit();
  await submitAgain(ana, form);
  expect(ana.openedModal.view.title.text).toBe('Check the change');
  expect(await host.changesSent()).toEqual([]);
  await ana.openedModal.submit();
  expect(await host.integration(ids.Test)).toMatchObject({ alias: 'x' });
  expect(await host.changesSent()).toHaveLength(1);
});

test('“Apply” pressed three times at the same moment applies once, every time', async () => {
  for (let time = 1; time <= 10; time += 1) {
    const ana = host.as('ana');
    await ana.command('/integrations edit Test');
    await ana.openedModal.type('alias', `x${time}`);
    await ana.openedModal.submit();
    const { openedModal } = ana;
    await Promise.all([openedModal.submit(), openedModal.submit(), openedModal.submit()]);
    expect(await host.changesSent()).toHaveLength(time);
    expect(ana.messages.filter(({ lines }) => lines[0]?.startsWith('Changed: Test'))).toHaveLength(time);
  }
});

test('a late second “Next” leads to the same form', async () => {
  const ana = host.as('ana');
  await ana.command('/integrations edit');
  await ana.openedModal.type('integrationId', ids.Guggy);
  const choice = { ...ana.openedModal.view, state: { c: { integrationId: ids.Guggy } } };
  await ana.openedModal.submit();
  await ana.interact({ type: 'viewSubmit', viewId: choice.id, payload: { view: choice } });
  expect(ana.openedModal.view.title.text).toBe('Edit outgoing integration');
  expect(ana.openedModal.lines).toContain('Alias: Guggy');
});

describe('a closed form', () => {
  test('with input, closed by the cross, Escape or a click outside it, can be reopened as it was', async () => {
    const ana = await typeAlias();
    await ana.openedModal.close({ isCleared: true });
    expect(ana.modal?.isOpen).toBe(false);
    expect(ana.messages.at(-1)?.lines).toEqual(['The form was closed. What you typed is kept.', '[Open again]']);
    await ana.press('reopen');
    await ana.openedModal.submit();
    expect(ana.openedModal.lines).toContain('Alias (alias): Jim → x');
    expect(await host.changesSent()).toEqual([]);
  });

  test.each([
    ['closed by its own button', 'x', false],
    ['without input', 'Jim', true],
  ])('%s closes without a message', async (_, alias, isCleared) => {
    const ana = host.as('ana');
    await ana.command('/integrations edit Test');
    await ana.openedModal.type('alias', alias);
    await ana.openedModal.close({ isCleared });
    expect(ana.modal?.isOpen).toBe(false);
    expect(ana.messages).toEqual([]);
  });
});
