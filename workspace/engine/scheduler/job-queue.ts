import type Datastore from '@seald-io/nedb';
import type { StoredDocument } from '../../database/database';
import { findOne } from '../../database/find-one';
import { count, record, text } from '../../database/json-fields';
import { sortableId } from '../sortable-id';
import { decodeKeys, encodeKeys } from '../storable-keys';
import { duration } from './duration';

type Processor = (data: Record<string, unknown>) => Promise<void>;

interface NewJob {
  name: string;
  appId: string;
  data: object;
}

/** The server's scheduler looks for due jobs every 5 s. */
const pollIntervalMs = 1_000;

/** Scheduled jobs, kept in the database. */
export class JobQueue {
  private readonly processors = new Map<string, Processor>();
  private readonly timer: NodeJS.Timeout;
  private readonly running = new Set<Promise<void>>();

  constructor(
    private readonly store: Datastore<StoredDocument>,
    private readonly now: () => number = Date.now,
  ) {
    this.timer = setInterval(() => {
      void this.runDue();
    }, pollIntervalMs).unref();
  }

  define(name: string, processor: Processor): void {
    this.processors.set(name, processor);
  }

  async has(name: string): Promise<boolean> {
    return (await findOne(this.store, { name })) !== undefined;
  }

  /** Adds a job and returns its id. @param when a date, a date as text, or an interval from now */
  async add({ when, ...job }: NewJob & { when: string | Date }): Promise<string> {
    const date = new Date(when).getTime();
    return this.insert(job, Number.isNaN(date) ? this.now() + duration(String(when)) : date);
  }

  /** Adds a recurring job, replacing the one with the same name. */
  async repeat(job: NewJob & { interval: string | number; skipImmediate: boolean }): Promise<string> {
    const everyMs = duration(job.interval);
    await this.store.removeAsync({ name: job.name, everyMs: { $exists: true } }, { multi: true });
    return this.insert(job, this.now() + (job.skipImmediate ? everyMs : 0), everyMs);
  }

  async cancel(query: Record<string, unknown>): Promise<void> {
    await this.store.removeAsync(query, { multi: true });
  }

  /** Runs the due jobs that have a processor. A failed job is not retried, as on the server. */
  async runDue(): Promise<void> {
    const due = await this.store.findAsync({ runAt: { $lte: this.now() } }).sort({ runAt: 1 });
    for (const job of due) {
      const execution = this.run(job)
        .catch(() => undefined)
        .finally(() => this.running.delete(execution));
      this.running.add(execution);
    }
    await Promise.all(this.running);
  }

  /** Cancels an app's jobs and waits for the running ones: the engine fails if it calls a process that has ended. */
  async end(appId: string): Promise<void> {
    await this.cancel({ appId });
    await Promise.all(this.running);
  }

  /** Starts no more jobs and waits for the running ones. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await Promise.all(this.running);
  }

  private async insert({ name, appId, data }: NewJob, runAt: number, everyMs?: number): Promise<string> {
    const repeat = everyMs === undefined ? {} : { everyMs };
    const job = { _id: sortableId(), name, appId, data: encodeKeys(data), runAt, ...repeat };
    return (await this.store.insertAsync(job))._id;
  }

  private async run(job: StoredDocument): Promise<void> {
    const processor = this.processors.get(text(job.name) ?? '');
    if (!processor) return;
    const everyMs = count(job.everyMs);
    if (!(await this.claim(job, everyMs))) return;
    await processor({ ...record(decodeKeys(job.data)), jobId: job._id });
  }

  /** Returns true for the first instance to claim this run of a job: a job may take longer than the polling interval. */
  private async claim({ _id, runAt }: StoredDocument, everyMs: number | undefined): Promise<boolean> {
    if (everyMs === undefined) return (await this.store.removeAsync({ _id }, {})) === 1;
    const next = { $set: { runAt: this.now() + everyMs } };
    return (await this.store.updateAsync({ _id, runAt }, next)).numAffected === 1;
  }
}
