import { expect, test } from '@jest/globals';
import { catchErrors } from '../../src/engine/catch-errors';
import { NetworkError } from '../../src/rocketchat/errors';
import { refusal } from '../support/errors';
import { fakeLogger } from '../support/fakes/fake-logger';

const said = (sentence: string): Promise<string> => Promise.resolve(`said: ${sentence}`);

test('gives the result of the work, and logs nothing', async () => {
  const { logger, lines } = fakeLogger();
  expect(await catchErrors(logger, () => Promise.resolve('done'), said)).toBe('done');
  expect(lines).toEqual([]);
});

test('an expected error is shown and not logged', async () => {
  const { logger, lines } = fakeLogger();
  expect(await catchErrors(logger, () => Promise.reject(refusal), said)).toMatch(
    /^said: The server knows no such room/,
  );
  expect(lines).toEqual([]);
});

test('a fault is shown with only a reference, and logged under it with its stack', async () => {
  const { logger, lines } = fakeLogger();
  const sentence = await catchErrors(logger, () => Promise.reject(new TypeError('x is not a function')), said);
  const reference = /look for ([0-9a-f]{8}) in/.exec(sentence)?.[1];
  expect(sentence).not.toMatch(/TypeError|not a function|\n/);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(new RegExp(`^${reference ?? 'none'} TypeError: x is not a function\\n`));
});

test('a fault thrown synchronously is handled in the same way', async () => {
  const { logger, lines } = fakeLogger();
  const broken = (): Promise<string> => {
    throw new TypeError('at once');
  };
  expect(await catchErrors(logger, broken, said)).toMatch(/look for/);
  expect(lines).toHaveLength(1);
});

test('no two faults have the same reference', async () => {
  const { logger, lines } = fakeLogger();
  const fail = (): Promise<string> => Promise.reject(new Error('x'));
  await Promise.all([catchErrors(logger, fail, said), catchErrors(logger, fail, said)]);
  expect(new Set(lines.map((line) => line.slice(0, 8))).size).toBe(2);
});

test('a thrown value that is not an error is logged by type only, because it may contain anything', async () => {
  const { logger, lines } = fakeLogger();
  const thrown = new Promise<string>((_resolve, reject) => {
    Reflect.apply(reject, undefined, [{ token: 's3cret' }]);
  });
  await catchErrors(logger, () => thrown, said);
  expect(lines.join()).not.toContain('s3cret');
});

test('the cause of a failed request is not logged, because it may contain the request', async () => {
  const { logger, lines } = fakeLogger();
  const error = new NetworkError('info', 'network', new Error('X-Auth-Token: s3cret'));
  const sentence = await catchErrors(logger, () => Promise.reject(error), said);
  expect([sentence, ...lines].join()).not.toContain('s3cret');
});
