import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { useHost } from '../support/host/use-host';

const host = useHost({ resets: 'once' });

const seed = 20_261_125;
const count = 300;

/** Anything that JSON can be, and what ids and names often are when they are forged. */
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom('', 'constructor', 'toString', '$ne', 'submit/edit', 'submit/review', 'GENERAL', 'run/x', 'apply'),
  fc.constantFrom<unknown>({ $ne: null }, { id: { $gt: '' } }, { id: 7 }, [], [null], { actionId: 'submit/edit' }),
);

function record(keys: readonly string[]): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(Object.fromEntries(keys.map((key) => [key, anything])), { requiredKeys: [] });
}

const view = fc.oneof(anything, record(['id', 'title', 'blocks', 'state', 'submit', 'close', 'appId']));
const interaction = fc.record({
  type: fc.constantFrom('blockAction', 'viewSubmit', 'viewClosed', 'actionButton'),
  triggerId: anything,
  actionId: fc.oneof(anything, fc.constantFrom('run/x', 'toggle/on/x', 'apply', 'event', 'filter/picker', 'reopen')),
  viewId: anything,
  payload: fc.oneof(anything, fc.record({ view, value: anything, blockId: anything, isCleared: anything })),
  container: fc.oneof(anything, record(['type', 'id'])),
  rid: fc.oneof(anything, fc.constant('GENERAL')),
  tmid: anything,
});

test('interactions of any shape are answered, change nothing and leave no error in the log', async () => {
  const [before, ana] = [await host.documents('rocketchat_integrations'), host.as('ana')];
  await ana.command('/integrations help');
  const { body } = await ana.session.send('GET', '/api/v1/commands.list');
  const appId = /"appId":"([^"]+)"/.exec(JSON.stringify(body))?.[1] ?? '';
  const unanswered: unknown[] = [];
  for (const forged of fc.sample(interaction, { numRuns: count, seed })) {
    const answer = await ana.session.send('POST', `/api/apps/ui.interaction/${appId}`, forged);
    // The engine itself fails at a submitted view without a payload, so that the app never hears of it.
    const reachesApp = forged.type !== 'viewSubmit' || forged.payload !== null;
    if (reachesApp && (answer.status !== 200 || answer.body === '')) unanswered.push([answer, forged]);
  }
  expect(unanswered).toEqual([]);
  const logs = JSON.stringify(await host.documents('rocketchat_apps_logs'));
  expect(logs.match(/(?:Type|Reference|Range)Error[^"]{0,200}/g)).toBeNull();
  expect(await host.changesSent()).toEqual([]);
  expect(await host.documents('rocketchat_integrations')).toEqual(before);
  expect((await ana.command('/integrations list Guggy')).join('\n')).toContain('Guggy');
});
