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
  ['a review that was on the screen is applied', review, 'review', review],
  ['the form before it is reviewed again', review, 'edit', edit],
  ['the form of a secret too', secretReview, 'secret', secret],
  ['a view that says nothing of itself applies nothing', review, undefined, edit],
  ['nor does one that says something else', review, 'apply', edit],
  ['a review behind which the form has gone back is reviewed again', edit, 'review', edit],
  ['a choice that was made twice is made again', edit, 'pick', pick],
  ['the form is the form', edit, 'edit', edit],
  ['the choice is the choice', pick, 'pick', pick],
])('%s', (_, step, shownStep, taken) => {
  expect(submittedStep(step, shownStep)).toEqual(taken);
});
