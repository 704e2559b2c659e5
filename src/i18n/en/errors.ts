/** By `errorType` (docs/rocketchat/rest-api.md J.2). A map, because a server may send any word. */
const refusals: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'error-invalid-channel':
      'The server does not accept the channel: the account that the app acts with may not use it, or it is empty.',
    'error-invalid-channel-start-with-chars': 'The server wants every channel to begin with # or @.',
    'error-invalid-room': 'The server knows no such room or user as the channel.',
    'error-invalid-user': 'The server does not know the user to post as.',
    'error-invalid-username': 'The server wants a username to post as.',
    'error-invalid-post-as-user': 'The server does not know the user to post as.',
    'error-user-lacks-message-impersonate-permission':
      'The user to post as lacks the permission message-impersonate. Give it the role bot, or choose a bot user.',
    'error-invalid-event-type': 'The server does not know the event.',
    'error-invalid-targetRoom': 'The server wants a target channel for this event.',
    'error-invalid-urls': 'The server wants at least one URL.',
    'error-invalid-token': 'The server wants a token for an outgoing integration.',
    'error-invalid-permissions':
      'For this event the account that the app acts with needs manage-outgoing-integrations.',
    'error-invalid-integration': 'The account that the app acts with may not change this integration.',
    invalid_integration: 'The account that the app acts with may not change this integration.',
    not_authorized: 'The account that the app acts with lacks the permission to change integrations of this type.',
    'integration-scripts-unknown-engine':
      'The server does not run scripts of the stored engine. Set scriptEngine=isolated-vm in the same change.',
    'integration-scripts-disabled':
      'This server’s scripts are frozen (FREEZE_INTEGRATION_SCRIPTS): it accepts no change of a script.',
    'invalid-params':
      'The server does not accept the shape of the request; it is probably of a release that this app does not know.',
  }),
);

const statuses: Readonly<Record<number, string>> = {
  401: 'The server does not accept the app’s credentials: the token was removed or belongs to another user. An admin has to enter the service account anew in the app’s settings (Administration → Marketplace → Integration Manager).',
  403: 'The account that the app acts with lacks the permissions for this. An admin has to give it the four manage-…-integrations permissions.',
  404: 'The address in the app’s settings leads to no Rocket.Chat API. An admin has to check the API base URL.',
  405: 'The server does not know this call; it is older than 3.4, or the address in the app’s settings is wrong.',
  413: 'The request is too large for the server or a proxy before it.',
};

/** Returns the error type that some answers have only in their text: alone, or in brackets at its end. */
function typeIn(serverText: string): string {
  return /\[([\w-]+)\]\s*$/.exec(serverText)?.[1] ?? serverText.trim();
}

function smallPrint(serverText: string): string {
  const text = serverText.replace(/\s+/g, ' ').trim();
  return text === '' ? '' : ` (The server said: ${text.length > 300 ? `${text.slice(0, 300)}…` : text})`;
}

function enumerate(items: readonly string[]): string {
  return items.length < 2 ? items.join() : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1] ?? ''}`;
}

export const errors = {
  notPermitted: (missing: readonly string[]): string =>
    `You may not do this: you lack the permission${missing.length === 1 ? '' : 's'} ${enumerate(missing)}. An admin can give ${missing.length === 1 ? 'it' : 'them'} to one of your roles.`,
  refused: (status: number, errorType: string | undefined, serverText: string): string => {
    const known = refusals.get(errorType ?? '') ?? refusals.get(typeIn(serverText)) ?? statuses[status];
    const general = status >= 500 ? 'The server failed at this.' : 'The server refused this.';
    return `${known ?? general}${smallPrint(serverText)}`;
  },
  rateLimited: (seconds: number | undefined): string =>
    `The server asks for a pause: too many requests. ${seconds === undefined ? 'Wait a minute and try again.' : `Wait ${seconds} seconds and try again.`}`,
  notFound: 'The integration does not exist any more. /integrations list shows those there are.',
  lockTimeout: 'Another change of it is being made right now and takes long. Nothing was done; try again in a moment.',
  network: {
    timeout: 'The server did not answer in time. Try again in a moment.',
    certificate:
      'The app does not trust the certificate of the address that it calls. An admin has to set the API base URL to an address with a valid one.',
    network: 'The app could not reach the server’s API. An admin should check the API base URL in the app’s settings.',
  },
  invalidResponse: (status: number): string =>
    `Something answered, but not Rocket.Chat’s API (status ${status}): perhaps a proxy’s page. An admin should check the API base URL in the app’s settings.`,
  unknownType:
    'This integration is of a type that this app does not know, and is left alone. Change it on the Administration pages.',
  configuration: {
    'no-account':
      'The app has no service account yet. An admin has to enter its user id and personal access token in the app’s settings (Administration → Marketplace → Integration Manager).',
    'base-url': 'The API base URL in the app’s settings is not a web address. An admin has to correct or empty it.',
  },
  unexpected: (reference: string): string =>
    `The app failed at this, and nothing more was done. Tell an admin to look for ${reference} in the app’s log.`,
} as const;
