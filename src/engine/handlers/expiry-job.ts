import { App } from '@rocket.chat/apps-engine/definition/App';
import type { IHttp, ILogger, IModify, IPersistence, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import { type IJobContext, type IProcessor, StartupType } from '@rocket.chat/apps-engine/definition/scheduler';
import { expirySpanMs, removeExpired } from '../../storage/expiry';
import { catchErrors } from '../catch-errors';

/**
 * Returns the job that removes what has expired: forms and plans of people who never came back, and locks of servers that stopped.
 * Every start of a server schedules it again, which replaces it, and runs it at once, so that it runs however often a server starts
 * (docs/rocketchat/clients.md F.3, F.6).
 */
export function createExpiryJob(app: { getLogger(): ILogger }): IProcessor {
  return {
    id: 'remove-expired',
    startupSetting: { type: StartupType.RECURRING, interval: `${expirySpanMs / 60_000} minutes` },
    processor(
      this: unknown,
      _job: IJobContext,
      _read: IRead,
      _modify: IModify,
      _http: IHttp,
      persistence: IPersistence,
    ): Promise<void> {
      // From 1.62 on, only the app that the processor is called on has the logger of the run (docs/rocketchat/clients.md F.8).
      return runExpiryJob((this instanceof App ? this : app).getLogger(), persistence);
    },
  };
}

/** Removes what has expired. Nobody waits for it: where it fails, the log has the error, and one of the next runs removes it. */
export function runExpiryJob(logger: ILogger, persistence: Pick<IPersistence, 'removeByAssociations'>): Promise<void> {
  return catchErrors(
    logger,
    () => removeExpired(persistence, Date.now()),
    () => Promise.resolve(),
  );
}
