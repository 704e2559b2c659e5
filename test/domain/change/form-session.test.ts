import { expect, test } from '@jest/globals';
import { takeSnapshot } from '../../../src/domain/change/snapshot';
import { type FormStep, submittedStep } from '../../../src/domain/change/form-session';
import { fakeVault } from '../../support/fakes/fake-vault';
import { outgoing } from '../../support/stored-integration';

const at = { integrationId: 'out1', baseVersion: takeSnapshot(outgoing(), fakeVault) };
const typed = { alias: 'x' };
const pick: FormStep = { kind: 'pick' };
const edit: FormStep = { kind: 'edit', ...at, typed };
const secret: FormStep = { kind: 'secret', ...at, field: 'token' };
const review: FormStep = { kind: 'review', ...at, typed, planId: 'p', conflicts: ['alias'] };
const secretReview: FormStep = { kind: 'review', ...at, typed: {}, planId: 'p', conflicts: [], secret: 'token' };

test.each<[title: string, step: FormStep, shownStep: string | undefined, taken: FormStep]>([
  ['a review that is on the screen is applied', review, 'review', review],
  ['an edit form shown before the review is reviewed again', review, 'edit', edit],
  ['and so is a secret form', secretReview, 'secret', secret],
  ['a view without a step applies nothing', review, undefined, edit],
  ['nor does a view with an unknown step', review, 'apply', edit],
  ['a review whose form has gone back to editing is reviewed again', edit, 'review', edit],
  ['a choice that was made twice leads to the picker again', edit, 'pick', pick],
  ['an edit form stays an edit form', edit, 'edit', edit],
  ['a picker stays a picker', pick, 'pick', pick],
])('%s', (_, step, shownStep, taken) => {
  expect(submittedStep(step, shownStep)).toEqual(taken);
});
