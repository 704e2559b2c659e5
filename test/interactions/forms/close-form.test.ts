import { beforeEach, describe, expect, test } from '@jest/globals';
import { takeSnapshot } from '../../../src/domain/change/snapshot';
import type { FormSession, FormStep } from '../../../src/domain/change/form-session';
import { closeForm } from '../../../src/interactions/forms/close-form';
import { type FakeContext, fakeContext } from '../../support/fakes/fake-context';
import { fakeVault } from '../../support/fakes/fake-vault';
import { textsIn } from '../../support/view-contents';
import { outgoing } from '../../support/stored-integration';

const at = { integrationId: 'out1', baseVersion: takeSnapshot(outgoing(), fakeVault) };
const kept = 'The form was closed. What you typed is kept.';

let context: FakeContext;

beforeEach(() => {
  context = fakeContext();
});

function sessionAt(step: FormStep): FormSession {
  return { id: 'd', createdAt: 0, replyTarget: { roomId: 'GENERAL' }, step };
}

describe('a closed form', () => {
  test('with input keeps it, and offers to reopen the form', async () => {
    await closeForm(context, sessionAt({ kind: 'edit', ...at, typed: { emoji: ':x:' } }), { alias: 'y' });
    expect(context.said).toMatchObject([{ text: kept }]);
    expect(textsIn(context.said)).toEqual(['Open again']);
    expect(await context.sessions.load('d')).toMatchObject({ step: { typed: { alias: 'y', emoji: ':x:' } } });
  });

  test('at its review offers to reopen the form', async () => {
    await closeForm(
      context,
      sessionAt({ kind: 'review', ...at, typed: { alias: 'y' }, planId: 'p', conflicts: [] }),
      {},
    );
    expect(context.said).toMatchObject([{ text: kept }]);
  });

  test('keeps no secret', async () => {
    await closeForm(context, sessionAt({ kind: 'edit', ...at, typed: {} }), { alias: 'y', token: 's3cretValue' });
    expect(JSON.stringify([...context.forms.values(), ...context.said])).not.toContain('s3cretValue');
  });

  test.each<[title: string, step: FormStep, texts: Record<string, string>]>([
    ['as it was opened', { kind: 'edit', ...at, typed: {} }, {}],
    ['with only stored values', { kind: 'edit', ...at, typed: {} }, { alias: 'Alias' }],
    ['at the picker', { kind: 'pick' }, { integrationId: 'out1' }],
    ['with only a secret typed', { kind: 'secret', ...at, field: 'token' }, { token: 's3cretValue' }],
  ])('%s closes without a message', async (_, step, texts) => {
    await closeForm(context, sessionAt(step), texts);
    expect(context.said).toEqual([]);
  });
});
