import { describe, expect, test } from '@jest/globals';
import { takeSnapshot } from '../../src/domain/change/snapshot';
import type { FormSession, FormStep } from '../../src/domain/draft';
import { draftRecords } from '../../src/storage/drafts';
import { fakeVault } from '../support/fakes/fake-vault';
import { outgoing } from '../support/stored-integration';

const at = { integrationId: 'out1', seen: takeSnapshot(outgoing(), fakeVault) };
const typed = { alias: 'x', script: '' };
const draftAt = (stage: FormStep): FormSession => ({
  id: 'd',
  createdAt: 1,
  place: { roomId: 'r', threadId: 't' },
  stage,
});

const edit: FormStep = { mode: 'edit', ...at, typed };

test.each<FormStep>([
  { mode: 'pick' },
  edit,
  { mode: 'review', ...at, typed, planId: 'p', conflicts: [], secret: undefined, hasPastedSecret: false },
  { mode: 'review', ...at, typed: {}, planId: 'p', conflicts: [], secret: 'token', hasPastedSecret: true },
  { mode: 'secret', ...at, field: 'token' },
])('a form at the step $mode is read as it was saved', (stage) => {
  expect(draftRecords.read(JSON.parse(JSON.stringify(draftAt(stage))))).toEqual(draftAt(stage));
});

test('no thread, which the host stores as null, is none', () => {
  expect(draftRecords.read({ ...draftAt(edit), place: { roomId: 'r', threadId: null } })?.place).toEqual({
    roomId: 'r',
    threadId: undefined,
  });
});

test('typed text that is none is left out', () => {
  const stage = { ...edit, typed: { alias: 3, name: 'x', unknown: 'y' } };
  expect(draftRecords.read({ ...draftAt(edit), stage })).toMatchObject({ stage: { typed: { name: 'x' } } });
});

describe('a damaged form is none', () => {
  test.each<[string, object]>([
    ['without an id', { id: undefined }],
    ['without its time', { createdAt: '1' }],
    ['without its place', { place: {} }],
    ['without a step', { stage: null }],
    ['at an unknown step', { stage: { ...edit, mode: 'new' } }],
    ['without its integration', { stage: { ...edit, integrationId: null } }],
    ['without what was seen', { stage: { ...edit, seen: {} } }],
    ['a review without its plan', { stage: { ...edit, mode: 'review' } }],
    ['a secret of an unknown field', { stage: { ...edit, mode: 'secret', field: 'password' } }],
  ])('%s', (_title, damage) => {
    expect(draftRecords.read({ ...draftAt(edit), ...damage })).toBeUndefined();
  });
});
