import {
  type IOnetimeSchedule,
  type IProcessor,
  type IRecurringSchedule,
  StartupType,
} from '@rocket.chat/apps-engine/definition/scheduler';
import { SchedulerBridge } from '@rocket.chat/apps-engine/server/bridges/SchedulerBridge';
import type { JobQueue } from '../scheduler/job-queue';

/** The engine's wrapper of an app's processor, which takes only the job's data. */
interface WrappedProcessor extends Pick<IProcessor, 'id' | 'startupSetting'> {
  processor: (data: Record<string, unknown>) => Promise<void>;
}

/** Jobs of apps, kept in the database so that they survive a restart, as on the server. */
export class WorkspaceSchedulerBridge extends SchedulerBridge {
  constructor(private readonly jobs: JobQueue) {
    super();
  }

  protected async registerProcessors(processors: WrappedProcessor[], appId: string): Promise<string[]> {
    const started: string[] = [];
    for (const { id, processor, startupSetting } of processors) {
      this.jobs.define(id, processor);
      if (startupSetting?.type === StartupType.RECURRING) {
        started.push(await this.scheduleRecurring({ ...startupSetting, id }, appId));
      } else if (startupSetting && !(await this.jobs.has(id))) {
        started.push(await this.scheduleOnce({ ...startupSetting, id }, appId));
      }
    }
    return started;
  }

  protected scheduleOnce({ id, when, data }: IOnetimeSchedule, appId: string): Promise<string> {
    return this.jobs.add({ name: id, appId, data: data ?? {}, when });
  }

  protected scheduleRecurring(
    { id, interval, skipImmediate, data }: IRecurringSchedule,
    appId: string,
  ): Promise<string> {
    return this.jobs.repeat({ name: id, appId, data: data ?? {}, interval, skipImmediate: skipImmediate ?? false });
  }

  protected cancelJob(jobId: string): Promise<void> {
    return this.jobs.cancel({ $or: [{ _id: jobId.split('_')[0] }, { name: jobId }] });
  }

  protected cancelAllJobs(appId: string): Promise<void> {
    return this.jobs.cancel({ appId });
  }
}
