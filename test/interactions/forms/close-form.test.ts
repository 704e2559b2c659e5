import { beforeEach, describe, expect, test } from '@jest/globals';
import { takeSnapshot } from '../../../src/domain/change/snapshot';
import type { FormSession, FormStep } from '../../../src/domain/draft';
import { closeForm } from '../../../src/interactions/forms/close-form';
import { type FakeContext, fakeContext } from '../../support/fakes/fake-context';
import { fakeVault } from '../../support/fakes/fake-vault';
import { textsIn } from '../../support/inside';
import { outgoing } from '../../support/stored-integration';

const at = { integrationId: 'out1', seen: takeSnapshot(outgoing(), fakeVault) };
const kept = 'The form was closed. What you typed is kept.';

let context: FakeContext;

beforeEach(() => {
  context = fakeContext();
});

function draftAt(stage: FormStep): FormSession {
  return { id: 'd', createdAt: 0, place: { roomId: 'GENERAL' }, stage };
}

describe('a form that was closed', () => {
  test('with something typed keeps it, and offers to open it again', async () => {
    await closeForm(context, draftAt({ mode: 'edit', ...at, typed: { emoji: ':x:' } }), { alias: 'y' });
    expect(context.said).toMatchObject([{ text: kept }]);
    expect(textsIn(context.said)).toEqual(['Open again']);
    expect(await context.drafts.load('d')).toMatchObject({ stage: { typed: { alias: 'y', emoji: ':x:' } } });
  });

  test('at its review offers the same', async () => {
    await closeForm(context, draftAt({ mode: 'review', ...at, typed: { alias: 'y' }, planId: 'p', conflicts: [] }), {});
    expect(context.said).toMatchObject([{ text: kept }]);
  });

  test('keeps no secret', async () => {
    await closeForm(context, draftAt({ mode: 'edit', ...at, typed: {} }), { alias: 'y', token: 's3cretValue' });
    expect(JSON.stringify([...context.forms.values(), ...context.said])).not.toContain('s3cretValue');
  });

  test.each<[title: string, stage: FormStep, texts: Record<string, string>]>([
    ['as it was opened', { mode: 'edit', ...at, typed: {} }, {}],
    ['with all as it is stored', { mode: 'edit', ...at, typed: {} }, { alias: 'Alias' }],
    ['at the choice', { mode: 'pick' }, { integrationId: 'out1' }],
    ['with only a secret typed', { mode: 'secret', ...at, field: 'token' }, { token: 's3cretValue' }],
  ])('%s is gone without a word', async (_, stage, texts) => {
    await closeForm(context, draftAt(stage), texts);
    expect(context.said).toEqual([]);
  });
});
