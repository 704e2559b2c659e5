import type { DeviationReason } from '../../domain/change/verify';
import { firstLine } from '../../lib/first-line';
import { undecryptableInPlan } from './phrases';

const reasons: Readonly<Record<DeviationReason, string>> = {
  'post-as-kept': ' This server does not change the post-as user of an incoming integration; releases from 7.6 on do.',
  'scripts-frozen': ' Scripts seem to be frozen on this server (FREEZE_INTEGRATION_SCRIPTS).',
  'script-engine-not-run':
    ' The server ignores changes of the script while the script engine is vm2: set scriptEngine=isolated-vm with them.',
  coerced: ' The server made another value of it.',
  unasked: ' Nobody asked for that.',
};

export const outcomes = {
  applied: (name: string): string => `Changed: ${name}`,
  deviation: (label: string, asked: string, stored: string, reason: DeviationReason): string =>
    `${label}: asked ${asked}, but the server stored ${stored}.${reasons[reason]}`,
  sentAgain: (name: string): string => `Sent again as it is stored: ${name}`,
  deviationsTitle: 'Not everything is as asked:',
  scriptError: (message: string): string =>
    `The server could not compile the script, so it does not run: ${firstLine(message)}. Correct it with another change.`,
  refused: (name: string, reason: string): string => `Not changed: ${name}. ${reason}`,
  'not-applied': (name: string, reason: string): string =>
    `Not changed: ${name}. ${reason} It has been read again since: nothing was stored so far.`,
  mayRunNewScript:
    'The server may have taken over the new script before it refused, so that it runs although the old one is shown. Repair sends everything once more as it is stored.',
  secretUndecryptable: (name: string): string => `Not changed: ${name}. ${undecryptableInPlan}`,
  allKeptTheirs: 'Nothing was changed: everything stays as others made it.',
  unknown: (name: string, reason: string): string =>
    `It is not known whether ${name} was changed. ${reason} Look with /integrations show. Trying again is safe: it is sent only if nothing was stored meanwhile.`,
  versionConflict: (name: string, actor: string, when: string): string =>
    `Not changed yet: ${name} was changed by ${actor} (${when}) in the meantime.`,
  versionConflictNext: 'Below is your change on top of theirs.',
  gone: 'Not changed: the integration does not exist any more.',
  stopped: (reason: string): string => `Stopped here. ${reason} Press Continue to go on with the rest.`,
  notTried: (count: number): string =>
    count === 1 ? 'One more integration was not tried.' : `${count} more integrations were not tried.`,
  noPlan: 'This plan has been applied already, or it is older than 15 minutes. Nothing was changed now.',
  discarded: {
    dropped: 'Dropped. Nothing was changed.',
    'no-plan':
      'There is nothing to drop: this plan has been applied or dropped already, or it is older than 15 minutes.',
  },
  lateAnswer: 'That took too long for the open window. Open the form again to go on with what you typed.',
  lateAnswerNothing: 'Nothing has been changed yet.',
} as const;
