import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type Attempt, type ReadBack, sendAndVerify } from '../../../src/changes/apply/send-and-verify';
import type { AppliedChange } from '../../../src/domain/change/outcome';
import type { Integration } from '../../../src/domain/integration/integration';
import { InvalidResponseError } from '../../../src/rocketchat/errors';
import { apiError, refusal, serverFailure, timeout } from '../../support/errors';
import { type FakePorts, fakePorts } from '../../support/fakes/fake-ports';
import { historyEntry } from '../../support/history-entry';
import { outgoing } from '../../support/stored-integration';

const integration = outgoing();
const differentVersion = outgoing({ alias: 'other' });
const entry = historyEntry({ outcome: 'unknown' });
const proxyPage = new InvalidResponseError('integrations.update', 502);

const stored: ReadBack<Integration> = { kind: 'stored', stored: differentVersion };
const unchanged: ReadBack<Integration> = { kind: 'unchanged', integration };
const different: ReadBack<Integration> = { kind: 'different', integration: differentVersion };
const ambiguous: ReadBack<Integration> = { kind: 'ambiguous', integration };

let ports: FakePorts;
let delays: number[];

beforeEach(() => {
  delays = [];
  ports = {
    ...fakePorts(),
    sleep(milliseconds) {
      delays.push(milliseconds);
      return Promise.resolve();
    },
  };
});

/** A request that fails with `error`, and then reads back these results in order. */
function attemptOf(error: Error, ...reads: (ReadBack<Integration> | Error | undefined)[]): Attempt<Integration> {
  const remaining = [...reads];
  return {
    entry,
    integration,
    send: () => Promise.reject(error),
    record: (found) => Promise.resolve(appliedTo(found)),
    readBack() {
      const readResult = remaining.shift();
      return readResult instanceof Error ? Promise.reject(readResult) : Promise.resolve(readResult);
    },
  };
}

const appliedTo = (found: Integration): AppliedChange => ({
  ...{ kind: 'applied', entryId: entry.id, integration: found, diff: [], deviations: [], scriptError: undefined },
});

const outcomes = async (): Promise<string[]> =>
  (await ports.history.page(undefined, 1)).entries.map(({ outcome }) => outcome);

test('an answered change is recorded without reading it back', async () => {
  const readBack = jest.fn(() => Promise.resolve(undefined));
  const attempt = { ...attemptOf(refusal), send: () => Promise.resolve(differentVersion), readBack };
  expect(await sendAndVerify(ports, attempt)).toEqual(appliedTo(differentVersion));
  expect(readBack).not.toHaveBeenCalled();
});

describe('a refusal', () => {
  test.each([200, 400, 401, 403, 404, 429, 499])('with status %d is final, without reading back', async (status) => {
    const error = apiError(status);
    const result = await sendAndVerify(ports, attemptOf(error, stored));
    expect(result).toEqual({ kind: 'refused', integration, failure: error.failure, mayRunNewScript: false });
    expect([delays, await outcomes()]).toEqual([[], ['refused']]);
    expect(ports.audited).toMatchObject([{ outcome: 'refused' }]);
  });

  test('carries its side effect', async () => {
    const refused = { mayRunNewScript: true, removal: 'e0' };
    expect(await sendAndVerify(ports, { ...attemptOf(refusal), refusal: refused })).toMatchObject(refused);
  });
});

describe('without a usable answer, reading back decides', () => {
  test.each<[string, Error, (ReadBack<Integration> | Error | undefined)[], string, number[]]>([
    ['it is stored at once', serverFailure, [stored], 'applied', [150]],
    ['it is stored at the last read', serverFailure, [unchanged, undefined, stored], 'applied', [150, 850, 2_000]],
    ['it is stored although no answer came in time', timeout, [unchanged, stored], 'applied', [150, 850]],
    ['nothing changes', serverFailure, [unchanged, unchanged, unchanged], 'not-applied', [150, 850, 2_000]],
    ['nothing changes after a proxy’s page', proxyPage, [unchanged, unchanged], 'not-applied', [150, 850, 2_000]],
    ['nothing changes, but it may still arrive', timeout, [unchanged], 'unknown', [150, 850, 2_000]],
    ['nothing changes as far as can be read', serverFailure, [unchanged, timeout], 'not-applied', [150, 850, 2_000]],
    ['something else is stored', serverFailure, [unchanged, different], 'unknown', [150, 850]],
    ['several could match', serverFailure, [ambiguous], 'unknown', [150, 850, 2_000]],
    ['one of several turns out to match', serverFailure, [ambiguous, stored], 'applied', [150, 850]],
    ['nothing can be read', serverFailure, [timeout, timeout, timeout], 'unknown', [150, 850, 2_000]],
  ])('%s', async (_title, error, reads, kind, expectedDelays) => {
    const result = await sendAndVerify(ports, attemptOf(error, ...reads));
    expect([result.kind, delays]).toEqual([kind, expectedDelays]);
    // The attempt itself records what was stored.
    expect(await outcomes()).toEqual([kind === 'applied' ? 'unknown' : kind]);
  });

  test('the result has the failure and the last version read', async () => {
    expect(await sendAndVerify(ports, attemptOf(serverFailure, different))).toEqual({
      ...{ kind: 'unknown', integration: differentVersion, failure: serverFailure.failure },
    });
    expect(await sendAndVerify(ports, attemptOf(timeout))).toMatchObject({ integration, failure: timeout.failure });
  });
});

test('the entry is stored before the request is sent', async () => {
  let before: string[] = [];
  const send = async (): Promise<Integration> => {
    before = await outcomes();
    return differentVersion;
  };
  await sendAndVerify(ports, { ...attemptOf(refusal), send });
  expect(before).toEqual(['unknown']);
});

test('an unexpected error is rethrown, and its entry stays unknown', async () => {
  await expect(sendAndVerify(ports, attemptOf(new TypeError('a fault'), stored))).rejects.toThrow(TypeError);
  expect([delays, await outcomes()]).toEqual([[], ['unknown']]);
});
