import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { afterServer } from '../../src/domain/consequences';
import { differences } from '../../src/domain/difference';
import type { Integration } from '../../src/domain/integration';
import type { Outcome, Preview } from '../../src/domain/proposal';
import { seenVersion } from '../../src/domain/seen-version';
import { sideEffects } from '../../src/domain/side-effects';
import { verify } from '../../src/domain/verify';
import { words } from '../../src/text/words';
import { auditText } from '../../src/views/audit-text';
import { choiceMessage } from '../../src/views/choice-message';
import { historyMessage } from '../../src/views/history-message';
import { integrationForm } from '../../src/views/integration-form';
import { listMessage } from '../../src/views/list-message';
import { outcomeMessage } from '../../src/views/outcome-message';
import { noFilter } from '../../src/domain/list-filter';
import { listResult } from '../support/list-result';
import { pickerForm } from '../../src/views/picker-form';
import { planMessage } from '../../src/views/plan-message';
import { reviewForm } from '../../src/views/review-form';
import { secretForm } from '../../src/views/secret-form';
import { showMessage } from '../../src/views/show-message';
import { historyEntry } from '../support/history-entry';
import { scope } from '../support/scope';
import { fakeVault } from '../support/fake-vault';
import { outgoing } from '../support/stored-integration';

function previewOf(before: Integration, token: string): Preview {
  const changes = { token };
  const after = afterServer(before.type, { ...before.values, ...changes });
  return {
    integration: before,
    differences: differences(before.type, before.values, after),
    effects: sideEffects(before, changes, after),
    meanwhile: differences(before.type, before.values, after),
    conflicts: ['token'],
    changedBy: 'jim',
  };
}

/** Every view and message, for an integration with the one secret and a change to the other. */
function everyView(old: string, replacement: string): unknown[] {
  const integration = outgoing({ token: old });
  const preview = previewOf(integration, replacement);
  const stored = outgoing({ token: 'another' });
  const plan = {
    id: 'p',
    userId: 'u',
    createdAt: 0,
    steps: [
      {
        kind: 'update' as const,
        integrationId: 'out1',
        seen: seenVersion(integration, fakeVault),
        changes: { token: replacement },
      },
    ],
  };
  const outcome: Outcome = {
    kind: 'tried',
    notTried: 0,
    results: [
      {
        kind: 'applied',
        entryId: 'e',
        integration,
        differences: preview.differences,
        deviations: verify(integration, { token: replacement }, stored),
        scriptError: undefined,
      },
      {
        kind: 'stale',
        integration,
        changedBy: 'jim',
        meanwhile: preview.differences,
        proposal: { kind: 'plan', plan, previews: [preview] },
      },
      { kind: 'unknown', integration, why: 'no answer.' },
    ],
  };
  const views = scope('thread');
  const result = listResult([integration]);
  // As it must never be stored: unsealed.
  const entry = historyEntry({ before: { token: old }, after: { token: replacement } });
  return [
    showMessage(views, integration, undefined),
    listMessage(views, result, { filter: noFilter, page: 1, pages: 1, notes: [] }),
    choiceMessage(views, 'g', [integration], ({ id }) => ['show', id]),
    planMessage(views, plan, [preview]),
    reviewForm(views, 'v', 'p', preview, []),
    integrationForm(views, 'v', integration, {}),
    secretForm(views, 'v', integration, 'token'),
    pickerForm(views, 'v', '', result),
    outcomeMessage(views, outcome),
    historyMessage(views, 'History', { entries: [entry], pages: 2 }, 1, ['history']),
    auditText(words, entry),
  ];
}

test('no view and no message holds the text of a secret, the old or the new one, whatever it is', () => {
  // A short one could stand in any sentence by chance.
  const secret = fc.stringMatching(/^[A-Za-z0-9!§$%&]{12,40}$/);
  fc.assert(
    fc.property(secret, secret, (old, replacement) => {
      const shown = JSON.stringify(everyView(old, replacement));
      expect(shown).not.toContain(JSON.stringify(old).slice(1, -1));
      expect(shown).not.toContain(JSON.stringify(replacement).slice(1, -1));
    }),
    { numRuns: 200 },
  );
});

test('a new secret is told all the same', () => {
  expect(JSON.stringify(everyView('oldSecret', 'newSecret'))).toContain('a new one replaces the present one');
});
