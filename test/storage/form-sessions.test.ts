import { describe, expect, test } from '@jest/globals';
import { takeSnapshot } from '../../src/domain/change/snapshot';
import type { FormSession, FormStep } from '../../src/domain/change/form-session';
import { sessionRecords } from '../../src/storage/form-sessions';
import { fakeVault } from '../support/fakes/fake-vault';
import { outgoing } from '../support/stored-integration';

const at = { integrationId: 'out1', baseVersion: takeSnapshot(outgoing(), fakeVault) };
const typed = { alias: 'x', script: '' };
const sessionAt = (step: FormStep): FormSession => ({
  id: 'd',
  createdAt: 1,
  replyTarget: { roomId: 'r', threadId: 't' },
  step,
});

const edit: FormStep = { kind: 'edit', ...at, typed };
const client = { shown: ['alias', 'script'], pastedBytes: 7 } as const;

test.each<FormStep>([
  { kind: 'pick' },
  { kind: 'pick', offered: ['in1', 'out1'] },
  { kind: 'paste', what: 'import' },
  { kind: 'remove', ...at },
  edit,
  { ...edit, ...client },
  { kind: 'review', ...at, ...client, typed, planId: 'p', conflicts: [], secret: undefined, hasPastedSecret: false },
  { kind: 'review', ...at, typed, planId: 'p', conflicts: [], secret: undefined, hasPastedSecret: false },
  { kind: 'review', ...at, typed: {}, planId: 'p', conflicts: [], secret: 'token', hasPastedSecret: true },
  { kind: 'secret', ...at, field: 'token' },
])('a form at the step $mode is read as it was saved', (step) => {
  expect(sessionRecords.read(JSON.parse(JSON.stringify(sessionAt(step))))).toEqual(sessionAt(step));
});

test('null for a thread, as the host stores it, is undefined', () => {
  expect(
    sessionRecords.read({ ...sessionAt(edit), replyTarget: { roomId: 'r', threadId: null } })?.replyTarget,
  ).toEqual({
    roomId: 'r',
    threadId: undefined,
  });
});

test.each<[string, object, object]>([
  ['the options of a picker', { kind: 'pick', offered: null }, { kind: 'pick', offered: undefined }],
  ['the pasted text', { kind: 'paste', what: 'poem' }, { kind: 'paste', what: 'payload' }],
  [
    'a conflict and a secret of unknown fields',
    { kind: 'review', ...at, planId: 'p', conflicts: ['alias', 'mood'], secret: 'mood' },
    { kind: 'review', typed: {}, conflicts: ['alias'], secret: undefined, hasPastedSecret: false },
  ],
])('%s, damaged, is left out', (_title, step, expected) => {
  expect(sessionRecords.read({ ...sessionAt(edit), step })).toMatchObject({ step: expected });
});

test('input that is not text is left out', () => {
  const step = { ...edit, typed: { alias: 3, name: 'x', unknown: 'y' } };
  expect(sessionRecords.read({ ...sessionAt(edit), step })).toMatchObject({ step: { typed: { name: 'x' } } });
});

describe('a damaged form is not loaded', () => {
  test.each<[string, object]>([
    ['without an id', { id: undefined }],
    ['without its creation time', { createdAt: '1' }],
    ['without its reply target', { replyTarget: {} }],
    ['without a step', { step: null }],
    ['at an unknown step', { step: { ...edit, kind: 'new' } }],
    ['without its integration', { step: { ...edit, integrationId: null } }],
    ['without its base version', { step: { ...edit, baseVersion: {} } }],
    ['a review without its plan', { step: { ...edit, kind: 'review' } }],
    ['a secret of an unknown field', { step: { ...edit, kind: 'secret', field: 'password' } }],
  ])('%s', (_title, damage) => {
    expect(sessionRecords.read({ ...sessionAt(edit), ...damage })).toBeUndefined();
  });
});
