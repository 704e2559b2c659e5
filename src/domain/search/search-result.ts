import type { Integration } from '../integration/integration';

/** A part of a list. */
export interface PageRequest {
  readonly offset: number;
  /** 0 asks for all at once. */
  readonly count: number;
}

/** One page of what was asked for, newest first. */
export interface ListResult {
  readonly integrations: readonly Integration[];
  /** How many fit, of those that were searched. */
  readonly total: number;
  /** How many were searched, of how many that there are; fewer where the server gives only a part at once. */
  readonly scanned: number;
  readonly scannedOf: number;
  /** Only the names were searched for the text, because the server can page through those. */
  readonly namesOnly: boolean;
  /** The rooms and users that those which are broken name and that do not exist, by the id of the integration. */
  readonly missing: ReadonlyMap<string, readonly string[]>;
  /** How many rooms and users were too many to look up. */
  readonly unchecked: number;
}
