import type { ILogger } from '@rocket.chat/apps-engine/definition/accessors';
import { AppMethod } from '@rocket.chat/apps-engine/definition/metadata';

interface FakeLogger {
  readonly logger: ILogger;
  readonly lines: string[];
}

/** A logger that records every level in memory. */
export function fakeLogger(): FakeLogger {
  const lines: string[] = [];
  const log = (...items: unknown[]): void => {
    lines.push(items.map(String).join(' '));
  };
  return {
    lines,
    logger: {
      method: AppMethod.UIKIT_VIEW_SUBMIT,
      debug: log,
      info: log,
      log,
      warn: log,
      error: log,
      success: log,
      getEntries: () => [],
      getMethod: () => AppMethod.UIKIT_VIEW_SUBMIT,
      getStartTime: () => new Date(0),
      getEndTime: () => new Date(0),
      getTotalTime: () => 0,
    },
  };
}
