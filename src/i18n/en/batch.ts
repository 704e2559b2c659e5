import { integrationCount } from './phrases';

/** Sentences about plans of several steps. */
export const batch = {
  planTitle: (count: number): string => `Change of ${integrationCount(count)}: not made yet`,
  invalidTitle: (count: number): string =>
    `Nothing was changed. What was asked cannot be stored in ${integrationCount(count)}:`,
  line: (name: string, changes: string): string => `${name} · ${changes}`,
  withEffect: (count: number, effect: string): string => `${integrationCount(count)}: ${effect}`,
  more: (count: number): string => `And ${count} more.`,
  alike: (count: number): string => `${integrationCount(count)} more ${count === 1 ? 'is' : 'are'} like that already.`,
  lifetime:
    'Apply makes the changes one after the other, and stops at the first that is refused. It can be begun within 15 minutes.',
  progress: (done: number, total: number): string => `${done} of ${total} done.`,
  waiting: (done: number, total: number, seconds: number): string =>
    `${done} of ${total} done. The server asks for a pause, or somebody else is at the next one. It goes on by itself after ${seconds} seconds.`,
  running: (done: number, total: number): string =>
    `This is being done already: ${done} of ${total} so far. If nothing more is told for half a minute, press Continue.`,
  succeeded: (count: number): string => `Changed: ${integrationCount(count)}`,
  earlier: (count: number): string => `Together with ${count} that ${count === 1 ? 'was' : 'were'} done before.`,
  rest: (count: number): string => `${integrationCount(count)} ${count === 1 ? 'has' : 'have'} not been tried.`,
  already: (name: string): string => `${name} is there as asked: that had been done before.`,
  notAsAsked: (name: string): string => `${name}: not everything is stored as asked. Look with /integrations show`,
  undoLater: (id: string): string => `To take all of it back later: /integrations undo ${id}`,
  tokensTitle: 'New tokens. They are told only now; whoever is called has to know them:',
  token: (name: string, token: string): string => `${name}: ${token}`,
  whereNeeded: (usage: string): string => `Say which integrations are meant: ${usage}`,
  tooManyConditions: (max: number): string => `Use at most ${max} conditions.`,
  noMatch: 'No integration fits that. Nothing was changed.',
  tooMany: (count: number, max: number): string =>
    `That fits ${count} integrations, more than the ${max} that one plan can hold. Narrow it down, for example with incoming, on or name~text.`,
  noSecrets: (label: string): string =>
    `${label} is a secret, and no secret is taken from a command. Each integration needs its own: /integrations set REF token`,
  notForMany: (name: string): string => `${name} names one integration; leave it out, or use /integrations set.`,
  nothingToDo: (count: number): string => `${integrationCount(count)}: all like that already. Nothing to change.`,
  discarded: {
    'rest-dropped': 'The rest is dropped. What was done before stays done.',
    stopping: 'It stops before the next one. What was done stays done; the result follows.',
  },
  undoAll: 'Undo all',
  movedOn: (done: number, total: number): string =>
    `That one has been dealt with since: ${done} of ${total} are done or left out. The latest message has the buttons for the rest.`,
  nothingLeft: 'Nothing is left to be done.',
  leaveOut: 'Leave it out',
  resume: 'Continue',
  stop: 'Stop',
} as const;
