import { afterEach, expect, test } from '@jest/globals';
import { expectations } from '../../../tools/live-check/expectations/index';
import { type StandIn, startStandIn } from '../../../tools/live-check/stand-in';
import { record } from '../../../workspace/database/json-fields';
import { askAll, titlesOf } from './support/ask-all';
import { administrator, withListening } from './support/with-listening';

let standIn: StandIn | undefined;
afterEach(() => standIn?.stop());

test.each([6, 7, 8] as const)('the stand-in of release %d, with the app, meets every expectation', async (release) => {
  standIn = await startStandIn(release);
  const asked = await askAll(standIn);
  expect([...asked.outcomes].filter(([, { kind }]) => kind !== 'right')).toEqual([]);
  expect(asked.outcomes.size).toBe(expectations.length);
  expect(asked.cleanUp.remaining).toEqual([]);
});

/** Everything stored except the settings. */
async function collections(url: string): Promise<unknown> {
  const stored: unknown = await (await fetch(`${url}/_workspace/collections`)).json();
  return { ...record(stored), rocketchat_settings: undefined };
}

test('a run leaves nothing behind and changes nothing else', async () => {
  await withListening({}, async (url) => {
    const before = await collections(url);
    const { cleanUp } = await askAll({ url, credentials: administrator });
    expect(cleanUp.removed.length).toBeGreaterThan(0);
    expect(await collections(url)).toEqual(before);
  });
});

test('no expectation depends on an earlier one', async () => {
  await withListening({}, async (url) => {
    const asked = await askAll({ url, credentials: administrator }, expectations.toReversed());
    expect(titlesOf(asked, 'wrong', 'failed')).toEqual([]);
  });
});

test('without the app, its lines say so and how to install it', async () => {
  await withListening({}, async (url) => {
    const { outcomes } = await askAll({ url, credentials: administrator });
    const ofApp = [...outcomes].filter(([title]) => title.startsWith('The app: '));
    expect(ofApp.length).toBeGreaterThan(0);
    for (const [, outcome] of ofApp) {
      expect(outcome).toEqual({ kind: 'not-asked', reason: expect.stringContaining('npm run deploy') });
    }
  });
});
