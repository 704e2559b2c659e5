import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { StoredDocument } from '../../../workspace/database/database';
import { changedByApi } from '../support/changed-fields';
import { rules } from '../support/host/release';
import { useHost } from '../support/host/use-host';
import { ids } from '../support/seeded';

/** `RUNS=200` runs a sweep; `SEED` and `RUN_PATH` repeat a failed run. */
const { RUNS = '15', SEED, RUN_PATH } = process.env;

const host = useHost({ resets: 'once' });

const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 ]{0,20}[A-Za-z0-9]$/);
const text = fc.oneof(word, fc.constant(''), fc.string({ unit: 'grapheme', maxLength: 30 }));
const script = fc.oneof(
  fc.constant('class Script { process_incoming_request() { return {}; } }'),
  word.map((name) => `${`// ${name}\n`.repeat(40)}class Script {}\n`),
);
const appearance = { alias: text, avatar: text, emoji: fc.constantFrom(':ghost:', ':tada:', '') };
const common = {
  ...appearance,
  name: word,
  enabled: fc.boolean(),
  username: fc.constantFrom('rocket.cat', 'hook.bot'),
  scriptEnabled: fc.boolean(),
  script,
};
const room = fc.constantFrom('#general', '#dev', '#test', '@ana');

/** Every field that `integrations.update` can set, as the server stores it. */
const incoming = fc.record({
  ...common,
  type: fc.constant('webhook-incoming'),
  integrationId: fc.constant(ids.Test),
  channel: fc.uniqueArray(room, { minLength: 1, maxLength: 3 }).map((rooms) => rooms.join(',')),
  overrideDestinationChannelEnabled: fc.boolean(),
});
const outgoing = fc.record({
  ...common,
  type: fc.constant('webhook-outgoing'),
  integrationId: fc.constant(ids.Guggy),
  channel: fc
    .uniqueArray(fc.constantFrom('#general', '#dev'), { minLength: 1, maxLength: 2 })
    .map((rooms) => rooms.join(',')),
  event: fc.constantFrom('sendMessage', 'fileUploaded', 'roomCreated', 'userCreated', 'roomJoined'),
  urls: fc.uniqueArray(fc.constantFrom('https://a.test/x', 'https://b.test/y?z=1,2'), { minLength: 1, maxLength: 2 }),
  token: fc.stringMatching(/^typed-secret-[a-z0-9]{12}$/),
  targetRoom: fc.constantFrom('#dev', '@ana'),
  triggerWords: fc.array(word, { maxLength: 3 }),
  triggerWordAnywhere: fc.boolean(),
  runOnEdits: fc.boolean(),
  impersonateUser: fc.boolean(),
  retryFailedCalls: fc.boolean(),
  retryCount: fc.integer({ min: 1, max: 9 }),
  retryDelay: fc.constantFrom('powers-of-ten', 'powers-of-two', 'increments-of-two'),
});
/** The fields that the API can set and that differ, with the stored event. */
function notRestored(before: StoredDocument, after: StoredDocument): Record<string, unknown> {
  const changed = changedByApi(before, after);
  const isSettable = (name: string) =>
    name !== 'triggerWords' || !rules.keepsTriggerWordsOfOtherEvents || before.event === 'sendMessage';
  return Object.fromEntries(Object.entries(changed).filter(([name]) => isSettable(name)));
}

const change = fc.oneof(fc.tuple(incoming, incoming), fc.tuple(outgoing, outgoing));

test(
  'whatever is changed, undo restores every field that the API can set',
  async () => {
    const ana = host.as('ana');
    const { session } = host.as('rodriq');
    const put = async (body: object): Promise<void> => {
      const { status, body: answer } = await session.send('PUT', '/api/v1/integrations.update', body);
      expect([status, answer]).toEqual([200, expect.anything()]);
    };
    await fc.assert(
      fc.asyncProperty(change, async ([first, second]) => {
        const id = first.integrationId;
        await put(first);
        await ana.command(`/integrations show ${id}`);
        const before = await host.integration(id);
        await put(second);
        const changed = await host.integration(id);
        const lines = await ana.command(`/integrations undo ${id}`);
        if (Object.keys(changedByApi(before, changed)).length === 0) return;
        expect(lines[0]).toMatch(/^Change of .*: not made yet$/);
        expect((await ana.press('apply'))[0]).toMatch(/^Changed: /);
        expect(notRestored(before, await host.integration(id))).toEqual({});
        // The undo can be undone too.
        await ana.press('undo');
        expect((await ana.press('apply'))[0]).toMatch(/^Changed: /);
        expect(notRestored(changed, await host.integration(id))).toEqual({});
      }),
      {
        numRuns: Number(RUNS),
        ...(SEED !== undefined && { seed: Number(SEED) }),
        ...(RUN_PATH !== undefined && { path: RUN_PATH }),
      },
    );
  },
  5_000 * Number(RUNS),
);
