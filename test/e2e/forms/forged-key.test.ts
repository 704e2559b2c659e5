import { describe, expect, test } from '@jest/globals';
import { useHost } from '../support/host/use-host';

/** The key as JSON has it: an object literal would set a prototype instead. */
const forged: unknown = JSON.parse('{"__proto__":{"a":1}}');

describe('behind a proxy that removes the key', () => {
  const host = useHost({ resets: 'once' });

  test.each([
    ['the value of a button', { type: 'blockAction', payload: { blockId: 'b', value: forged } }],
    ['a block action', { type: 'blockAction', container: forged, payload: forged }],
    ['a state', { type: 'viewSubmit', payload: { view: { id: 'x', state: { b: forged } } } }],
    ['a closed view', { type: 'viewClosed', payload: { view: { id: 'x', blocks: [forged] }, isCleared: true } }],
    ['a menu', { type: 'actionButton', rid: 'GENERAL', payload: { context: forged, message: forged } }],
  ])('__proto__ in %s is answered, and the app goes on', async (_where, interaction) => {
    const ana = host.as('ana');
    await ana.command('/integrations help');
    const { body } = await ana.session.send('GET', '/api/v1/commands.list');
    const appId = /"appId":"([^"]+)"/.exec(JSON.stringify(body))?.[1] ?? '';
    const answer = await ana.session.send('POST', `/api/apps/ui.interaction/${appId}`, {
      actionId: 'run/x',
      triggerId: 't',
      viewId: 'x',
      ...interaction,
    });
    expect(answer).toMatchObject({ status: 200, body: { success: true } });
    expect((await ana.command('/integrations show Guggy')).join('\n')).toContain('Guggy');
  });
});
