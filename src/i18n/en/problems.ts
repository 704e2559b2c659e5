import type { Problem, ProblemCode, ScriptReason } from '../../domain/fields/problem';
import { didYouMean } from './phrases';

/** What is wrong with a script; for the rest, the engine says it. */
const byReason: Readonly<Record<Exclude<ScriptReason, 'syntax'>, string>> = {
  return: '“return” is outside of a function',
  octal: 'octal numbers and escapes like 010 and \\01 can’t be used; write 0o10 and \\x01',
  hashbang: '“#!” can’t be used; remove this line',
  typescript: 'this is TypeScript; paste the JavaScript that it is compiled to',
  module:
    '“export” and “import” can’t be used, because the script is no module; Rocket.Chat looks for a class named Script',
  unfinished: 'it ends too early; a bracket, a quote or a comment isn’t closed',
  'comment-at-end': 'a comment can’t be the last line of a script that isn’t transpiled; add a line break',
};

function scriptFault({ reason, message, position }: Problem<'script-does-not-compile'>): string {
  const place = position === undefined ? '' : ` (line ${position.line}, column ${position.column})`;
  return (reason === 'syntax' ? message.replace(/\.$/, '') : byReason[reason]) + place;
}
const checkSpelling = 'Check the spelling; upper and lower case count.';

const byCode: { readonly [C in ProblemCode]: (problem: Problem<C>) => string } = {
  required: () => 'This cannot be empty.',
  'not-a-boolean': ({ typed }) => `“${typed}” is neither yes nor no. Write true or false.`,
  'count-too-large': ({ max }) => `Enter a whole number of at most ${max}.`,
  'not-a-choice': ({ typed, choices, closestChoice }) =>
    `“${typed}” is not known. ${closestChoice === undefined ? '' : `${didYouMean([closestChoice])} `}Possible: ${choices.join(', ')}.`,
  'not-a-count': ({ typed }) => `“${typed}” is not a whole number from 1 up.`,
  'not-text': () => 'This has to be text.',
  'not-a-list': () => 'This has to be a list of texts.',
  'several-lines': () => 'This has to fit on one line.',
  'lone-surrogate': () =>
    'This has half of a character, often of an emoji that was cut in two. It can’t be sent. Remove it, or write the whole character.',
  'empty-word': ({ typed, escaped }) =>
    `“${typed}” is usually a slip for no value. To clear the field, leave it empty (in a command: clear=FIELD). To really write ${typed}, type ${escaped}`,
  'cannot-be-cleared': () => 'This cannot be empty. Choose one of its values.',
  'url-invalid': ({ url }) => `“${url}” is not a web address. Write it in full, for example https://example.com/hook`,
  'too-many-urls': ({ max }) => `Enter at most ${max} URLs.`,
  'avatar-invalid': ({ typed }) =>
    `“${typed}” is not the address of a picture. Write a web address, for example https://example.com/bot.png`,
  'url-still-hidden': ({ url }) =>
    `No stored URL is shown as “${url}”, so its hidden part (•••) cannot be filled in. Write the URL in full, or leave it as it was shown.`,
  'emoji-invalid': ({ typed }) =>
    `“${typed}” is not an emoji name. Write its name with colons, for example :ghost: (to find a name, type : in the message box)`,
  'channel-without-mark': ({ channel, nearest }) =>
    nearest === undefined
      ? `“${channel}” must begin with # for a room or @ for a person, for example #${channel}`
      : `There is no room “${channel}”. ${didYouMean(nearest)}`,
  'several-readings': ({ typed, readings }) =>
    `“${typed}” can be ${readings.join(' or ')}. Write the one that you want, with its mark.`,
  'channel-keyword-on-incoming': ({ channel }) =>
    `Only outgoing integrations can use ${channel}. Name the rooms, for example #general`,
  'channel-keyword-case': ({ channel, keyword }) => `Write ${keyword} instead of ${channel}.`,
  'channel-empty-on-incoming': () => 'Name at least one room or person, for example #general',
  'channel-empty-fires-everywhere': () =>
    'Without a channel an outgoing integration fires on every public channel. Name the rooms, or write all_public_channels if you mean that.',
  'one-target-only': () => 'Only one room or person can be the target.',
  'room-unknown': ({ room, stored, nearest = [] }) =>
    stored
      ? `${room}, which is stored here, does not exist any more; the server accepts no change until it is replaced. Set another channel as well.`
      : `There is no ${room.startsWith('@') ? 'user' : 'room'} ${room}. ${didYouMean(nearest, checkSpelling)}`,
  'user-unknown': ({ username, stored, nearest = [] }) =>
    stored
      ? `The user ${username}, as whom it posts, does not exist any more; the server accepts no change until it is replaced. Set another username as well.`
      : `There is no user ${username}. ${didYouMean(nearest, checkSpelling)}`,
  'username-with-mark': ({ username }) => `Write the username without @: ${username.replace(/^@+/, '')}`,
  'target-room-needed': () => 'The event userCreated needs a target channel, for example #general',
  'urls-missing': ({ stored }) =>
    stored
      ? 'It has no URL, and the server accepts no change without one. Set urls as well.'
      : 'An outgoing integration needs at least one URL.',
  'token-missing': ({ stored }) =>
    stored
      ? 'It has no token, and the server accepts no change without one. Give it one first: /integrations set REF token'
      : 'An outgoing integration needs a token.',
  'script-missing': () => 'The script is enabled but empty. Write one, or turn it off (scriptEnabled=false).',
  'script-does-not-compile': (problem) =>
    `The script does not compile: ${scriptFault(problem)}. Correct it, or turn it off to keep it as a draft (scriptEnabled=false).`,
  'not-of-this-type': ({ type }) =>
    `${type === 'webhook-incoming' ? 'Incoming' : 'Outgoing'} integrations do not have this.`,
  'not-of-this-event': ({ event }) => `The event ${event} does not use this.`,
  'not-on-this-server': () => 'This server does not know it.',
};

/** Returns what is wrong with a value and what to do about it. */
export function problems<C extends ProblemCode>(problem: Problem<C>): string {
  return byCode[problem.code](problem);
}
