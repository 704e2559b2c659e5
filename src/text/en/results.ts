import { firstLine } from '../first-line';

export const results = {
  applied: (name: string): string => `Changed: ${name}`,
  deviation: (label: string, asked: string, stored: string): string =>
    `${label}: asked ${asked}, but the server stored ${stored}.`,
  deviationsTitle: 'Not everything is as asked:',
  scriptError: (message: string): string =>
    `The server could not compile the script, so it does not run: ${firstLine(message)}. Correct it with another change.`,
  refused: (name: string, why: string): string => `Not changed: ${name}. ${why}`,
  notApplied: (name: string, why: string): string =>
    `Not changed: ${name}. ${why} It has been read again since: nothing was stored.`,
  unknown: (name: string, why: string): string =>
    `It is not known whether ${name} was changed. ${why} Look with /integrations show before you try again.`,
  stale: (name: string, who: string, when: string): string =>
    `Not changed yet: ${name} was changed by ${who} (${when}) in the meantime.`,
  staleNext: 'Below is your change on top of theirs.',
  gone: 'Not changed: the integration does not exist any more.',
  stopped: (why: string): string => `Stopped here. ${why} Press Apply again to go on with the rest.`,
  notTried: (count: number): string =>
    count === 1 ? 'One more integration was not tried.' : `${count} more integrations were not tried.`,
  noPlan: 'This plan has been applied already, or it is older than 15 minutes. Nothing was changed now.',
  discarded: 'Dropped. Nothing was changed.',
  late: 'That took too long for the open window. Open the form again to go on with what you typed.',
  lateNothing: 'Nothing has been changed yet.',
} as const;
