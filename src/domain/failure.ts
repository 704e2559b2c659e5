/**
 * Why something could not be done, as data that the views put into words. What caused it stays with the error: it may contain the
 * request with its credentials.
 */
export type Failure =
  /** The person lacks these permissions; nothing was read for them or sent. */
  | { readonly code: 'not-permitted'; readonly missing: readonly string[] }
  /** The integration does not exist any more. */
  | { readonly code: 'not-found' }
  /** Another change of the same thing took too long; nothing was done. */
  | { readonly code: 'lock-timeout' }
  /** The app's settings do not allow a request to be made. */
  | { readonly code: 'configuration'; readonly fault: 'no-account' | 'base-url' }
  /** No answer came. A request that changes something may have been carried out all the same. */
  | {
      readonly code: 'network-error';
      readonly endpoint: string;
      readonly reason: 'timeout' | 'certificate' | 'network';
    }
  /** Something answered, but not the API: a proxy's page, or JSON of another shape. */
  | { readonly code: 'invalid-response'; readonly endpoint: string; readonly status: number }
  /** The integration is of a type that this app does not know; it is left alone. */
  | { readonly code: 'unknown-type'; readonly endpoint: string }
  /** The API refused or failed; `errorType` and `serverText` are its own words. */
  | {
      readonly code: 'api-error';
      readonly endpoint: string;
      readonly status: number;
      readonly errorType?: string | undefined;
      readonly serverText: string;
      /** The pause that a 429 asks for, in seconds. */
      readonly retryAfterSeconds?: number | undefined;
    };

/** The failure with this code. */
export type FailureOf<C extends Failure['code']> = Extract<Failure, { readonly code: C }>;
