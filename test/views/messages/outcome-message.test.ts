import { expect, test } from '@jest/globals';
import type { AppliedChange, Outcome, StepResult } from '../../../src/domain/change/outcome';
import { verify } from '../../../src/domain/change/verify';
import { NotFoundError } from '../../../src/domain/errors';
import { diff } from '../../../src/domain/fields/diff';
import { outcomeMessage } from '../../../src/views/messages/outcome-message';
import { textsIn } from '../../support/view-contents';
import { scope } from '../../support/scope';
import { outgoing } from '../../support/stored-integration';

const { failure } = new NotFoundError();
const before = outgoing();
const after = outgoing({ alias: 'x', script: 'a\nb', enabled: null });
const changed = diff(before.type, before.values, after.values);

const applied: AppliedChange = {
  kind: 'applied',
  entryId: 'e',
  integration: after,
  diff: changed,
  deviations: [],
  scriptError: undefined,
};

const linesOf = (results: readonly StepResult[], notTried = 0): string[] =>
  textsIn(outcomeMessage(scope(), { kind: 'tried', results, notTried }));

test('an applied change shows each field before and after', () => {
  expect(linesOf([applied])).toEqual([
    'Changed: Guggy',
    'Show',
    'Enabled (enabled): Yes → No',
    'Alias (alias): Alias → x',
    'Script (script): (empty) → 2 lines',
    'Undo',
  ]);
});

test('deviations and the compiler’s error are below', () => {
  const deviations = verify(before, { alias: 'y' }, outgoing({ alias: 'x' }));
  const lines = linesOf([{ ...applied, deviations, scriptError: 'Unexpected token' }]);
  expect(lines).toContain('Alias (alias): asked y, but the server stored x. The server made another value of it.');
  expect(lines.join('\n')).toContain('could not compile the script, so it does not run: Unexpected token');
});

test.each<[string, StepResult, RegExp]>([
  [
    'refused',
    { kind: 'refused', integration: before, failure, mayRunNewScript: false },
    /^Not changed: Guggy\. The integration does not exist any more/,
  ],
  ['not applied', { kind: 'not-applied', integration: before, failure }, /nothing was stored/],
  ['unknown', { kind: 'unknown', integration: before, failure }, /It is not known whether Guggy was changed/],
  ['lost with its secret', { kind: 'secret-undecryptable', integration: before }, /Make the plan anew/],
  [
    'stopped',
    { kind: 'stopped', failure },
    /^Stopped here\. The integration does not exist any more\..* Press Continue/,
  ],
  ['gone', { kind: 'gone' }, /does not exist any more/],
])('a change that is %s has its own sentence', (_title, result, sentence) => {
  expect(linesOf([result])).toEqual([expect.stringMatching(sentence)]);
});

test('a version conflict shows who was faster, what they changed, and what is left to do', () => {
  const result: StepResult = {
    kind: 'version-conflict',
    integration: after,
    changedBy: 'admin',
    externalChanges: changed,
    proposal: { kind: 'nothing-to-do', integrations: [after] },
  };
  const lines = linesOf([result]);
  expect(lines[0]).toMatch(/^Not changed yet: Guggy was changed by admin \(2024-01-01 00:00 UTC\)/);
  expect(lines).toContain('Alias (alias): Alias → x');
  expect(lines[lines.length - 1]).toBe('Guggy is like that already. Nothing to change.');
});

test('integrations that were not tried are counted', () => {
  expect(linesOf([{ kind: 'gone' }], 2)).toContain('2 more integrations were not tried.');
});

test('a resend says so, and cannot be undone', () => {
  expect(linesOf([{ ...applied, diff: [] }])).toEqual(['Sent again as it is stored: Guggy', 'Show']);
});

test.each<[string, Outcome, RegExp]>([
  ['a plan that is gone', { kind: 'no-plan' }, /applied already, or it is older than 15 minutes/],
  ['a plan with all fields kept as theirs', { kind: 'all-kept-theirs' }, /everything stays as others made it/],
])('%s has its own sentence', (_title, outcome, sentence) => {
  expect(outcomeMessage(scope(), outcome).text).toMatch(sentence);
});
