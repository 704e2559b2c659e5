import { expect, test } from '@jest/globals';
import type { HistoryEntry } from '../../../src/domain/history/history-entry';
import { catalog } from '../../../src/i18n/catalog';
import { auditText } from '../../../src/views/text/entry-lines';
import { historyEntry } from '../../support/history-entry';

test.each<[string, Partial<HistoryEntry>, string]>([
  ['a change', {}, 'jim · Guggy (outgoing) · changed · Alias (alias): Alias → x · Why: because'],
  [
    'a change without an actor or reason',
    { actor: undefined, reason: undefined },
    'somebody · Guggy (outgoing) · changed · Alias (alias): Alias → x',
  ],
  [
    'a refusal',
    { outcome: 'refused', type: 'webhook-incoming', reason: undefined },
    'jim · Guggy (incoming) · refused by the server, nothing was changed · Alias (alias): Alias → x',
  ],
  [
    'several fields',
    { before: { emoji: ':a:', enabled: true }, after: { emoji: null, enabled: false }, reason: undefined },
    'jim · Guggy (outgoing) · changed · Enabled (enabled): Yes → No · Emoji (emoji): :a: → (empty)',
  ],
  [
    'a secret, which is not shown',
    { before: { token: 'sealed1:old' }, after: { token: 'sealed1:new' }, reason: undefined },
    'jim · Guggy (outgoing) · changed · Token (token): a new one replaces the present one',
  ],
  [
    'a URL, of which only the host is shown',
    {
      before: { urls: ['https://a.test/secret'] },
      after: { urls: ['https://u:p@b.test?k=v'] },
      reason: 'https://c.test/d',
    },
    'jim · Guggy (outgoing) · changed · URLs (urls): https://a.test/… → https://b.test/… · Why: https://c.test/…',
  ],
  ['a resend', { before: {}, after: {}, reason: undefined }, 'jim · Guggy (outgoing) · changed'],
])('%s is one line', (_title, overrides, line) => {
  expect(auditText(catalog, historyEntry(overrides))).toBe(line);
});
