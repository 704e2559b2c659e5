import { createSession } from '../../../workspace/client/http-session';
import type { E2eHost } from './host/e2e-host';
import { ids, seededUser } from './seeded';

/** Commands that open forms, make plans and list, in turn. Each stores something, except the last two. */
const commands = [
  `edit ${ids.Guggy}`,
  `set ${ids.Test} alias=Planned`,
  `disable ${ids.Guggy}`,
  'edit',
  'new incoming',
  `clone ${ids.GitHub}`,
  'apply',
  `set ${ids.Guggy} token`,
  `bulk enabled=true alias=Planned`,
  'list',
  `show ${ids.Guggy}`,
];

export interface ManyCommands {
  /** Milliseconds from sending a command to its answer, in order. */
  readonly times: readonly number[];
  /** The most records that were stored at once. */
  readonly mostRecords: number;
}

/** Sends commands of ana, one after the other, and counts now and then what is stored. */
export async function sendCommands(host: E2eHost, count: number): Promise<ManyCommands> {
  const session = createSession(host.url, seededUser('ana'));
  const times: number[] = [];
  let mostRecords = 0;
  for (let sent = 0; sent < count; sent += 1) {
    const call = { command: 'integrations', params: commands[sent % commands.length], roomId: 'GENERAL' };
    const since = performance.now();
    const { status } = await session.send('POST', '/api/v1/commands.run', { ...call, triggerId: `t${sent}` });
    times.push(performance.now() - since);
    if (status !== 200) throw new Error(`${call.params ?? ''} answered ${status}`);
    if (sent % 50 === 0 || sent === count - 1)
      mostRecords = Math.max(mostRecords, (await host.documents('rocketchat_apps_persistence')).length);
  }
  return { times, mostRecords };
}

/** Returns the sum of the medians of each command, so that slow ones and quick ones count alike in every span. */
export function typicalRound(times: readonly number[], from: number, until: number): number {
  const start = Math.ceil(from / commands.length) * commands.length;
  const medians = commands.map((_, index) => {
    const own = times
      .slice(start, until)
      .filter((_time, position) => position % commands.length === index)
      .sort((a, b) => a - b);
    return own[Math.floor(own.length / 2)] ?? Number.NaN;
  });
  return medians.reduce((sum, median) => sum + median, 0);
}
