import type { RoomWarning } from '../../domain/change/room-warnings';
import type { SideEffect } from '../../domain/change/side-effects';

export const sideEffects: Readonly<Record<SideEffect, string>> = {
  'turned-off': 'It stops working at once.',
  'rename-keeps-url': 'The webhook URL stays the same under the new name.',
  'token-breaks-callees': 'Whoever checks the old token will refuse its calls until they know the new one.',
  'post-as-ignored': 'This server does not change the post-as user of an incoming integration: it will stay as it is.',
  'post-as-becomes-bot':
    'The server gives the new post-as user the role bot, and with it whatever that role may do, such as posting as others.',
  'post-as-needs-permission':
    'The server refuses unless the new post-as user holds the permission message-impersonate (by default the role bot).',
  'post-as-unclear':
    'Depending on the server’s release the new post-as user is given the role bot, or must hold message-impersonate.',
  'turned-on-again':
    'If the server itself had turned it off, because the address answered 410 Gone, it will do so again at the next such answer.',
  'fires-on-all-public-channels': 'Without a channel it fires on every public channel.',
  'fires-workspace-wide': 'For this event the server ignores the channel: it fires for the whole workspace.',
  'script-replaced': 'The new script runs from the next call on.',
  'old-script-engine':
    'It still uses the script engine vm2, which servers from 7.0 on do not run. Set scriptEngine=isolated-vm.',
  'new-webhook-url': 'The server gives it an id and a token of its own, and so a webhook URL that no other one has.',
  'token-generated': 'A strong token is made for it. It is told once, with the result.',
  'invisible-characters':
    'A value has characters that cannot be seen, or that turn the text around. They are shown as \ufffd. Type the value by hand if you did not want them.',
  'url-with-space':
    'A URL has a space in it. If it had quotes too, Rocket.Chat has removed them from the command: write %20 for a space and %22 for a quote, or use the form.',
  'removed-for-good-url': 'If it is created again, it gets another webhook URL, which all who call it have to be told.',
  'removed-kept':
    'What it was like is kept in the history, so that Undo can create it again, with a new id. What its server would not take any more is corrected in a form then.',
};

const roomSentences: Readonly<Record<RoomWarning['code'], (room: string) => string>> = {
  archived: (room) => `${room} is archived: hardly anybody will see what happens there.`,
  'read-only': (room) => `${room} is read-only: posts are refused unless the post-as user may write there.`,
};

export function roomWarnings({ code, room }: RoomWarning): string {
  return roomSentences[code](room);
}
