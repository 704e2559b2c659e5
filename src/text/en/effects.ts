import type { SideEffect } from '../../domain/side-effects';

export const effects: Readonly<Record<SideEffect, string>> = {
  'turned-off': 'It stops working at once.',
  'rename-keeps-url': 'The webhook URL stays the same under the new name.',
  'token-breaks-callees': 'Whoever checks the old token will refuse its calls until they know the new one.',
  'incoming-username':
    'The new post-as user is given the role bot by servers up to 7.x; newer ones demand that it holds message-impersonate.',
  'fires-on-all-public-channels': 'Without a channel it fires on every public channel.',
  'fires-workspace-wide': 'For this event the server ignores the channel: it fires for the whole workspace.',
  'script-replaced': 'The new script runs from the next call on.',
  'old-script-engine':
    'It still uses the script engine vm2, which servers from 7.0 on do not run. Set scriptEngine=isolated-vm.',
};
