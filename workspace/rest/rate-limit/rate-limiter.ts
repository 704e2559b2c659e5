import { isDeepStrictEqual } from 'node:util';

export interface RateLimit {
  calls: number;
  windowInMs: number;
}

interface RateLimitState {
  allowed: boolean;
  /** Calls left in this window. */
  remaining: number;
  /** Milliseconds until the window ends. */
  timeToReset: number;
}

export interface RateLimiter {
  /** Counts one call. Refused calls count too. A changed limit starts a new window. */
  hit(endpoint: string, address: string, limit: RateLimit): RateLimitState;
  clear(): void;
}

interface Window {
  limit: RateLimit;
  endsAt: number;
  callsByAddress: Map<string, number>;
}

/**
 * Counts calls per endpoint and client address, not per user. All addresses share a window
 * (docs/rocketchat/rest-api.md, L.1).
 */
export function createRateLimiter(now: () => number = Date.now): RateLimiter {
  const windows = new Map<string, Window>();

  const currentWindow = (endpoint: string, limit: RateLimit): Window => {
    const current = windows.get(endpoint);
    if (current && current.endsAt > now() && isDeepStrictEqual(current.limit, limit)) return current;
    const opened = { limit, endsAt: now() + limit.windowInMs, callsByAddress: new Map<string, number>() };
    windows.set(endpoint, opened);
    return opened;
  };

  return {
    hit(endpoint, address, limit) {
      const { calls } = limit;
      const { endsAt, callsByAddress } = currentWindow(endpoint, limit);
      const count = (callsByAddress.get(address) ?? 0) + 1;
      callsByAddress.set(address, count);
      return { allowed: count <= calls, remaining: Math.max(calls - count, 0), timeToReset: endsAt - now() };
    },
    clear: () => {
      windows.clear();
    },
  };
}
