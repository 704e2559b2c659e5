import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { faultyProfile, faultNamed, faults } from '../../../../workspace/rest/faults/faults';
import { releases } from '../../../../workspace/rest/releases/releases';
import { seededServer } from '../../support/seeded-server';

test('there are at least eight faults, each with its own sentence', () => {
  const sentences = Object.values(faults).map(({ description }) => description);
  expect(new Set(sentences).size).toBe(sentences.length);
  expect(sentences.length).toBeGreaterThanOrEqual(8);
});

test.each(['', 'nothing', 'constructor', 'Answers-404'])('%j is not a fault', (text) => {
  expect(faultNamed(text)).toBeUndefined();
});

test('without a fault, a release is unchanged', () => {
  expect(faultyProfile(releases[8], undefined)).toBe(releases[8]);
});

describe('a server with a fault', () => {
  test.each([
    ['a body that is not JSON', '{'],
    ['a body that is not an object', '[]'],
  ])('still answers %s like its release', async (_, payload) => {
    const headers = {
      'x-user-id': 'ana',
      'x-auth-token': 'token-ana',
      'content-type': 'application/json',
    };
    const request = { method: 'PUT', url: '/api/v1/integrations.update', headers, payload } as const;
    const [faulty, plain] = await Promise.all([seededServer({ fault: 'ignores-target-url' }), seededServer()]);
    const [faultyAnswer, plainAnswer] = await Promise.all([faulty.inject(request), plain.inject(request)]);
    expect([faultyAnswer.statusCode, faultyAnswer.body]).toEqual([plainAnswer.statusCode, plainAnswer.body]);
    await Promise.all([faulty.close(), plain.close()]);
  });
});

test('the command refuses an unknown name, and lists the known ones', async () => {
  const main = join(__dirname, '..', '..', '..', '..', 'workspace', 'main.ts');
  const args = ['--import', 'tsx', main, '--fault', 'nothing'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  expect(await once(child, 'exit')).toEqual([1, null]);
  expect(said).toBe(`--fault takes ${Object.keys(faults).join(', ')}, not "nothing".\n`);
});
