import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { mutatedProfile, mutationNamed, mutations } from '../../../../workspace/rest/faults/faults';
import { releases } from '../../../../workspace/rest/releases/releases';
import { seededServer } from '../../support/seeded-server';

test('at least eight lies can be told, each said in a sentence of its own', () => {
  const sentences = Object.values(mutations).map(({ says }) => says);
  expect(new Set(sentences).size).toBe(sentences.length);
  expect(sentences.length).toBeGreaterThanOrEqual(8);
});

test.each(['', 'nothing', 'constructor', 'Answers-404'])('%j names no mutation', (text) => {
  expect(mutationNamed(text)).toBeUndefined();
});

test('without a mutation, a release stays what it is', () => {
  expect(mutatedProfile(releases[8], undefined)).toBe(releases[8]);
});

describe('a mutated server', () => {
  test.each([
    ['a body that is no JSON', '{'],
    ['a body that is no object', '[]'],
  ])('still answers %s as its release does', async (_, payload) => {
    const headers = {
      'x-user-id': 'ana',
      'x-auth-token': 'token-ana',
      'content-type': 'application/json',
    };
    const request = { method: 'PUT', url: '/api/v1/integrations.update', headers, payload } as const;
    const [mutated, plain] = await Promise.all([seededServer({ mutation: 'ignores-target-url' }), seededServer()]);
    const [one, other] = await Promise.all([mutated.inject(request), plain.inject(request)]);
    expect([one.statusCode, one.body]).toEqual([other.statusCode, other.body]);
    await Promise.all([mutated.close(), plain.close()]);
  });
});

test('the command refuses a name that it does not know, and tells those that it does', async () => {
  const main = join(__dirname, '..', '..', '..', '..', 'workspace', 'main.ts');
  const args = ['--import', 'tsx', main, '--mutation', 'nothing'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  expect(await once(child, 'exit')).toEqual([1, null]);
  expect(said).toBe(`--mutation takes ${Object.keys(mutations).join(', ')}, not "nothing".\n`);
});
