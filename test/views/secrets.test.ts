import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Outcome } from '../../src/domain/change/outcome';
import type { Preview } from '../../src/domain/change/proposal';
import type { FieldValues } from '../../src/domain/fields/field-values';
import { sideEffects } from '../../src/domain/change/side-effects';
import { takeSnapshot } from '../../src/domain/change/snapshot';
import { verify } from '../../src/domain/change/verify';
import { diff } from '../../src/domain/fields/diff';
import { normalizeLikeServer } from '../../src/domain/fields/server-normalization';
import type { Integration } from '../../src/domain/integration/integration';
import { noFilter } from '../../src/domain/search/filter';
import { exportIntegrations, leftOutOf } from '../../src/domain/transfer/export';
import { catalog } from '../../src/i18n/catalog';
import { integrationForm } from '../../src/views/forms/integration-form';
import { pickerForm } from '../../src/views/forms/picker-form';
import { removeForm } from '../../src/views/forms/remove-form';
import { reviewForm } from '../../src/views/forms/review-form';
import { secretForm } from '../../src/views/forms/secret-form';
import { choiceMessage } from '../../src/views/messages/choice-message';
import { leftOutMessage } from '../../src/views/messages/export-messages';
import { historyMessage } from '../../src/views/messages/history-message';
import { invalidMessage } from '../../src/views/messages/invalid-message';
import { listMessage } from '../../src/views/messages/list-message';
import { outcomeMessage } from '../../src/views/messages/outcome-message';
import { planMessage } from '../../src/views/messages/plan-message';
import { showMessage } from '../../src/views/messages/show-message';
import { auditText } from '../../src/views/text/entry-lines';
import { timeout } from '../support/errors';
import { fakeVault } from '../support/fakes/fake-vault';
import { historyEntry } from '../support/history-entry';
import { listResult } from '../support/list-result';
import { scope } from '../support/scope';
import { outgoing } from '../support/stored-integration';

/** Every field that can hold a secret, with this one in it. */
function secretValues(secret: string) {
  return {
    token: secret,
    urls: [`https://u:${secret}@a.test/x?k=${secret}`, `https://a.test/hooks/id/${secret}`],
    avatar: `https://${secret}@a.test/a.png`,
  };
}

function previewOf(before: Integration, changes: FieldValues): Preview {
  const after = normalizeLikeServer(before.type, { ...before.values, ...changes });
  return {
    integration: before,
    diff: diff(before.type, before.values, after),
    sideEffects: sideEffects(before, changes, after),
    externalChanges: diff(before.type, before.values, after),
    conflicts: ['token', 'urls', 'avatar'],
    changedBy: 'jim',
  };
}

/** Every view and message, for an integration with the old secret and a change to the new one. */
function everyView(old: string, replacement: string): unknown[] {
  const integration = outgoing(secretValues(old));
  const changes = secretValues(replacement);
  const preview = previewOf(integration, changes);
  const stored = outgoing(secretValues('another'));
  const plan = {
    id: 'p',
    userId: 'u',
    createdAt: 0,
    steps: [
      {
        kind: 'update' as const,
        integrationId: 'out1',
        baseVersion: takeSnapshot(integration, fakeVault),
        changes,
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
        diff: preview.diff,
        deviations: verify(integration, changes, stored),
        scriptError: undefined,
      },
      {
        kind: 'version-conflict',
        integration,
        changedBy: 'jim',
        externalChanges: preview.diff,
        proposal: { kind: 'plan', plan, previews: [preview] },
      },
      { kind: 'unknown', integration, failure: timeout.failure },
    ],
  };
  const views = scope('thread');
  const result = listResult([integration]);
  // Unencrypted, as it must never be stored.
  const entry = historyEntry({ before: secretValues(old), after: changes });
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
    auditText(catalog, entry),
    removeForm(views, 'v', integration),
    leftOutMessage(views, leftOutOf([integration])),
    exportIntegrations([integration]),
    invalidMessage(views, [{ integration, problems: { urls: { code: 'url-invalid', url: `u:${replacement}@a` } } }]),
  ];
}

test('no view or message contains the text of a secret, neither the old nor the new one', () => {
  // A short secret could be in any sentence by chance.
  const secret = fc.stringMatching(/^[A-Za-z0-9!§$%]{12,40}$/);
  fc.assert(
    fc.property(secret, secret, (old, replacement) => {
      const shown = JSON.stringify(everyView(old, replacement));
      expect(shown).not.toContain(JSON.stringify(old).slice(1, -1));
      expect(shown).not.toContain(JSON.stringify(replacement).slice(1, -1));
    }),
    { numRuns: 200 },
  );
});

test('a generated secret is shown', () => {
  expect(JSON.stringify(everyView('oldSecret', 'newSecret'))).toContain('a new one replaces the present one');
});
