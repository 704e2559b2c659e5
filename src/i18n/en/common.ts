import type { IntegrationType } from '../../domain/fields/integration-type';
import { firstLine } from '../../lib/first-line';

const kinds: Readonly<Record<IntegrationType, string>> = {
  'webhook-incoming': 'an incoming',
  'webhook-outgoing': 'an outgoing',
};

export const conversation = {
  unknownCommand: (typed: string, nearest: readonly string[]): string =>
    `There is no command “${typed}”. ${nearest.length === 0 ? '' : `Did you mean ${nearest.join(', ')}? `}/integrations help shows all.`,
  helpTitle: 'Integrations: what you can do',
  helpExamples: 'Examples:',
  helpFields: 'Fields:',
  helpMore: 'More about one: /integrations help set',
  postsTo: (channels: string): string => `posts to ${channels}`,
  listensTo: (channels: string): string => `listens to ${channels}`,
  everywhere: 'the whole workspace',
  nowhere: 'no channel',
  on: 'on',
  off: 'off',
  changedBy: (who: string, when: string): string => `changed by ${who}, ${when}`,
  scriptErrorMark: 'its script does not compile',
  buttons: {
    edit: 'Edit',
    turnOn: 'Turn on',
    turnOff: 'Turn off',
    more: 'More',
    apply: 'Apply',
    discard: 'Drop',
    review: 'Review',
    next: 'Next',
    back: 'Back',
    cancel: 'Cancel',
    show: 'Show',
    again: 'Open again',
    undo: 'Undo',
    repair: 'Repair',
    history: 'History',
    keepTheirs: 'Keep theirs',
    ok: 'OK',
    choose: 'Choose',
  },
  webhookUrl: 'Webhook URL',
  scriptError: (message: string): string => `The script does not compile: ${firstLine(message)}`,
  referenceNeeded: (usage: string): string => `Name an integration: ${usage}`,
  notFound: (reference: string, nearest: readonly string[]): string =>
    `No integration is found by “${reference}”.${nearest.length === 0 ? ' /integrations list shows all.' : ` Did you mean ${nearest.join(', ')}?`}`,
  several: (reference: string): string => `“${reference}” fits several integrations. Which one?`,
  severalMore: (count: number): string => `And ${count} more: write more of the name, or the id.`,
  nothingAsked: (usage: string): string => `Say what to change: ${usage}`,
  nothingToDo: (name: string): string => `${name} is like that already. Nothing to change.`,
  planLifetime: 'Apply makes the change. It can be applied once, within 15 minutes.',
  invalidTitle: (name: string): string => `Nothing was changed in ${name}:`,
  misunderstood: 'Nothing was changed:',
  change: (label: string, from: string, to: string): string => `${label}: ${from} → ${to}`,
  secretChange: (label: string): string => `${label}: a new one replaces the present one`,
  codeChange: (label: string, from: string, to: string, line: number): string =>
    `${label}: ${from} → ${to}, different from line ${line} on`,
  meanwhile: (who: string, when: string): string => `Changed by ${who} (${when}) meanwhile:`,
  conflict: (label: string, theirs: string, mine: string): string =>
    `${label}: you both changed it. Apply makes it ${mine}; now it is ${theirs}.`,
  conflictLabel: (label: string): string => `${label}: you both changed it`,
  conflictHint: 'Choose which value it shall have.',
  conflictMine: (value: string): string => `Yours: ${value}`,
  conflictTheirs: (value: string): string => `Theirs: ${value}`,
  resend: 'Everything is sent once more as it is stored.',
  why: (why: string): string => `Why: ${why}`,
  wrongType: (name: string, stored: IntegrationType, asked: string): string =>
    `${name} is ${kinds[stored]} integration (${stored}), not ${asked}. Its type cannot be changed; leave type out or correct it.`,
  otherId: (name: string, id: string, asked: string): string =>
    `${name} has the id ${id}, but integrationId says ${asked}. Nothing was changed; leave one of them out.`,
  otherUrl: (name: string, url: string): string =>
    `${name} does not call ${url}. target_url only says which integration is meant; to change where it calls, use urls=…`,
  secretNotHere: (label: string): string =>
    `${label} is not taken from a command, because Rocket.Chat writes commands to its logs. Enter it in the form that opens.`,
  form: {
    title: (type: IntegrationType): string =>
      `Edit ${type === 'webhook-incoming' ? 'incoming' : 'outgoing'} integration`,
    noticeTitle: 'Read the note at the top',
    reviewTitle: 'Check the change',
    pickTitle: 'Which integration?',
    secretTitle: 'New secret',
    about: (name: string, id: string): string => `${name}, id ${id}`,
    scriptKept: (lines: string): string => `The script (${lines}) is too large for a form. It is kept as it is.`,
    reviewNote: 'Nothing is changed until you press Apply.',
    working: 'This takes longer than usual. You can close this window; the result will come as a message.',
    workingTitle: 'Still working',
    closed: 'The form was closed. What you typed is kept.',
    expired: 'This form is too old. Open it again; nothing was changed.',
    nothingChanged: 'Nothing differs from what is stored. Change a field, or cancel.',
    choose: 'Choose one',
    conflictOpen: 'You both changed this: choose which value it shall have.',
  },
  tooLate: 'The answer came too late to open the form. Press the button to try again.',
} as const;
