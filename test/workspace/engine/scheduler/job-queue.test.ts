import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Database, openDatabase } from '../../../../workspace/database/database';
import { JobQueue } from '../../../../workspace/engine/scheduler/job-queue';

const clock = { time: 0 };
const ran: unknown[] = [];
let db: Database;
let jobs: JobQueue;

beforeEach(async () => {
  clock.time = 1_000_000;
  ran.length = 0;
  db = await openDatabase();
  jobs = new JobQueue(db.rocketchat_apps_scheduler, () => clock.time);
  jobs.define('job', (data) => {
    ran.push(data);
    return Promise.resolve();
  });
});

afterEach(() => jobs.stop());

async function after(elapsed: number): Promise<number> {
  clock.time += elapsed;
  await jobs.runDue();
  return ran.length;
}

test('a job runs once, at its time, with its data and id', async () => {
  const jobId = await jobs.add({ name: 'job', appId: 'a', data: { hook: 'h' }, when: new Date(clock.time + 60_000) });
  expect([await after(59_999), await after(1), await after(60_000)]).toEqual([0, 1, 1]);
  expect(ran).toEqual([{ hook: 'h', jobId }]);
});

test('a recurring job runs immediately by default, then at its interval, once per name', async () => {
  const job = { name: 'job', appId: 'a', data: {}, interval: '1 minute' };
  await jobs.repeat({ ...job, skipImmediate: false });
  await jobs.repeat({ ...job, skipImmediate: false });
  expect([await after(0), await after(59_999), await after(1)]).toEqual([1, 1, 2]);
  await jobs.repeat({ ...job, skipImmediate: true });
  expect([await after(0), await after(60_000)]).toEqual([2, 3]);
});

test('a cancelled job does not run', async () => {
  await jobs.add({ name: 'job', appId: 'a', data: {}, when: '1 second' });
  await jobs.cancel({ appId: 'a' });
  expect(await after(2_000)).toBe(0);
});

test('a job waits for its app, also across a restart', async () => {
  await jobs.add({ name: 'late', appId: 'a', data: {}, when: '1 second' });
  expect(await after(2_000)).toBe(0);
  const restarted = new JobQueue(db.rocketchat_apps_scheduler, () => clock.time);
  restarted.define('late', () => Promise.resolve(void ran.push('late')));
  await restarted.runDue();
  await restarted.stop();
  expect(ran).toEqual(['late']);
});

test('a failed job is not retried and stops no other', async () => {
  jobs.define('failing', () => Promise.reject(new Error('no')));
  await jobs.add({ name: 'failing', appId: 'a', data: {}, when: '1 second' });
  await jobs.add({ name: 'job', appId: 'a', data: {}, when: '1 second' });
  expect([await after(1_000), await db.rocketchat_apps_scheduler.countAsync({})]).toEqual([1, 0]);
});
