import type { Integration } from '../integration/integration';

/** Which part of a list to return. */
export interface PageRequest {
  readonly offset: number;
  /** 0 asks for all. */
  readonly count: number;
}

/** A page of the integrations that match a filter, newest first. */
export interface ListResult {
  readonly integrations: readonly Integration[];
  /** How many match, of those that were searched. */
  readonly total: number;
  /** How many were searched, and how many there are. Fewer are searched where the server returns only a part at once. */
  readonly scanned: number;
  readonly scannedOf: number;
  /** The text was searched in names only, because the server can page through those. */
  readonly namesOnly: boolean;
  /** The rooms and users that do not exist, by the id of the integration that names them. */
  readonly missing: ReadonlyMap<string, readonly string[]>;
  /** How many rooms and users were not looked up, because they are too many. */
  readonly unchecked: number;
}
