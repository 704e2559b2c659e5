import type { HistoryEntry } from '../../src/domain/history/history-entry';

/** The entry of an applied change of the outgoing integration. */
export function historyEntry(overrides: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    id: 'e1',
    integrationId: 'out1',
    type: 'webhook-outgoing',
    name: 'Guggy',
    at: Date.UTC(2024, 0, 2, 10, 30),
    actor: 'jim',
    reason: 'because',
    outcome: 'applied',
    before: { alias: 'Alias' },
    after: { alias: 'x' },
    reverts: undefined,
    ...overrides,
  };
}
