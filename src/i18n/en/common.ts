import type { IntegrationType } from '../../domain/fields/integration-type';
import { firstLine } from '../../lib/first-line';
import { didYouMean, kilobytes, typeNames } from './phrases';

export const common = {
  unknownCommand: (typed: string, nearest: readonly string[]): string =>
    `There is no command “${typed}”. ${nearest.length === 0 ? '' : `${didYouMean(nearest)} `}/integrations help shows all.`,
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
  changedBy: (actor: string, when: string): string => `changed by ${actor}, ${when}`,
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
    reopen: 'Open again',
    undo: 'Undo',
    repair: 'Repair',
    history: 'History',
    keepTheirs: 'Keep theirs',
    ok: 'OK',
    choose: 'Choose',
    older: 'Older',
    reveal: 'Reveal',
    clone: 'Make a copy',
    remove: 'Remove',
    rotate: 'New token',
  },
  webhookUrl: 'Webhook URL',
  scriptError: (message: string): string => `The script does not compile: ${firstLine(message)}`,
  referenceNeeded: (usage: string): string => `Name an integration: ${usage}`,
  notFound: (reference: string, nearest: readonly string[]): string =>
    `No integration is found by “${reference}”. ${didYouMean(nearest, '/integrations list shows all.')}`,
  notRepeated: 'What follows the name is not repeated: if it is a token, it was visible in the command, so replace it.',
  several: (reference: string): string => `“${reference}” fits several integrations. Which one?`,
  severalMore: (count: number): string => `And ${count} more: write more of the name, or the id.`,
  nothingAsked: (usage: string): string => `Say what to change: ${usage}`,
  nothingToDo: (name: string): string => `${name} is like that already. Nothing to change.`,
  planLifetime: 'Apply makes the change. It can be applied once, within 15 minutes.',
  invalidTitle: (name: string): string => `Nothing was changed in ${name}:`,
  misunderstood: 'Nothing was changed:',
  moreErrors: (count: number): string => `And ${count} more ${count === 1 ? 'error' : 'errors'}.`,
  tooLong: (maxCharacters: number, maxWords: number): string =>
    `This command is too long. Use at most ${maxCharacters} characters and ${maxWords} words.`,
  change: (label: string, from: string, to: string): string => `${label}: ${from} → ${to}`,
  secretChange: (label: string): string => `${label}: a new one replaces the present one`,
  codeChange: (label: string, from: string, to: string, line: number): string =>
    `${label}: ${from} → ${to}, different from line ${line} on`,
  externalChanges: (actor: string, when: string): string => `Changed by ${actor} (${when}) meanwhile:`,
  conflict: (label: string, theirs: string, mine: string): string =>
    `${label}: you both changed it. Apply makes it ${mine}; now it is ${theirs}.`,
  conflictLabel: (label: string): string => `${label}: you both changed it`,
  conflictHint: 'Choose which value it shall have.',
  conflictMine: (value: string): string => `Yours: ${value}`,
  conflictTheirs: (value: string): string => `Theirs: ${value}`,
  resend: 'Everything is sent once more as it is stored.',
  reason: (reason: string): string => `Why: ${reason}`,
  secretInCommand:
    'A token stood in that command. This app neither used nor kept it, but it was visible, and Rocket.Chat writes commands to its logs. Replace it: revoke it under My Account → Personal Access Tokens; for the token of an integration, /integrations rotate makes a new one.',
  secretNotHere: (label: string): string =>
    `${label} is not taken from a command, because Rocket.Chat writes commands to its logs. Enter it in the form that opens.`,
  /** After a command with a URL. */
  secretInUrl:
    'A URL in this command has a part that may be secret. It is not repeated here, but Rocket.Chat writes commands to its logs: replace it if it is one. In the form (/integrations edit) it stays out of the logs.',
  secretInReference:
    'What you typed looks like a token. It is not repeated here, but Rocket.Chat writes commands to its logs: if it is one, replace it.',
  form: {
    title: (type: IntegrationType): string => `Edit ${typeNames[type]} integration`,
    noticeTitle: 'Read the note at the top',
    reviewTitle: 'Check the change',
    pickTitle: 'Which integration?',
    secretTitle: 'New secret',
    about: (name: string, id: string): string => `${name}, id ${id}`,
    theScript: 'The script',
    size: (bytes: number): string => kilobytes(bytes),
    storedKept: (label: string, size: string): string =>
      `${label} (${size}) is too large for a form. It is kept as it is. To change it, paste a payload that contains it: /integrations apply`,
    typedKept: (label: string, size: string): string =>
      `${label} (${size}) is too large to be shown again. It is kept as you typed it.`,
    /** @param bytes that can be typed */
    fits: (bytes: number): string =>
      `Up to about ${kilobytes(bytes)} fit into this form; a Chinese or Japanese character has 3 bytes.`,
    hiddenPart: '••• hides what may be secret and keeps it; to change it, write the URL in full.',
    reviewNote: 'Nothing is changed until you press Apply.',
    working: 'This takes longer than usual. You can close this window; the result will come as a message.',
    workingTitle: 'Still working',
    closed: 'The form was closed. What you typed is kept.',
    foreignRoom: 'You are not in the room that this came from. Nothing was done; go to a room of yours and try again.',
    foreignRoomTitle: 'Not your room',
    expired: 'This form is too old. Open it again; nothing was changed.',
    nothingChanged: 'Nothing differs from what is stored. Change a field, or cancel.',
    choose: 'Choose one',
    conflictOpen: 'You both changed this: choose which value it shall have.',
  },
  tooLate: 'The answer came too late to open the form. Press the button to try again.',
} as const;
