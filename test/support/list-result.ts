import type { Integration } from '../../src/domain/integration/integration';
import type { ListResult } from '../../src/domain/search/search-result';

/** A result with all integrations on one page. */
export function listResult(integrations: readonly Integration[], overrides: Partial<ListResult> = {}): ListResult {
  const { length } = integrations;
  const all = { total: length, scanned: length, scannedOf: length, namesOnly: false, missing: new Map(), unchecked: 0 };
  return { integrations, ...all, ...overrides };
}
