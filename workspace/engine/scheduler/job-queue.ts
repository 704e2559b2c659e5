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

/** How often due jobs are looked for; the server's scheduler looks every 5 s. */
const lookEveryMs = 1_000;

/** Jobs that wait in the database for their time. */
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
    }, lookEveryMs).unref();
  }

  define(name: string, processor: Processor): void {
    this.processors.set(name, processor);
  }

  async has(name: string): Promise<boolean> {
    return (await findOne(this.store, { name })) !== undefined;
  }

  /** @param when a date, a text that is one, or an interval from now; gives the job's id */
  async add({ when, ...job }: NewJob & { when: string | Date }): Promise<string> {
    const date = new Date(when).getTime();
    return this.insert(job, Number.isNaN(date) ? this.now() + duration(String(when)) : date);
  }

  /** One recurring job per name: a second one takes the place of the first. */
  async repeat(job: NewJob & { interval: string | number; skipImmediate: boolean }): Promise<string> {
    const everyMs = duration(job.interval);
    await this.store.removeAsync({ name: job.name, everyMs: { $exists: true } }, { multi: true });
    return this.insert(job, this.now() + (job.skipImmediate ? everyMs : 0), everyMs);
  }

  async cancel(query: Record<string, unknown>): Promise<void> {
    await this.store.removeAsync(query, { multi: true });
  }

  /** Runs what is due and has a processor; a job that fails is not tried again, like the server's. */
  async runDue(): Promise<void> {
    const due = await this.store.findAsync({ runAt: { $lte: this.now() } }).sort({ runAt: 1 });
    for (const job of due) {
      const run = this.run(job)
        .catch(() => undefined)
        .finally(() => this.running.delete(run));
      this.running.add(run);
    }
    await Promise.all(this.running);
  }

  /** Starts nothing more and waits for what runs. */
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

  /** True for the one instance that found it first, and once for each time: it may take longer than a look. */
  private async claim({ _id, runAt }: StoredDocument, everyMs: number | undefined): Promise<boolean> {
    if (everyMs === undefined) return (await this.store.removeAsync({ _id }, {})) === 1;
    const next = { $set: { runAt: this.now() + everyMs } };
    return (await this.store.updateAsync({ _id, runAt }, next)).numAffected === 1;
  }
}
