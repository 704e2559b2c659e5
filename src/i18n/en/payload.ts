const payloadTitle = 'Paste a payload';

/** The forms to paste into, and what is said of pasted things. */
export const pasting = {
  title: { payload: payloadTitle, import: 'Import integrations' },
  label: { payload: 'Payload', import: 'Export' },
  hint: {
    payload:
      'The JSON that integrations.update takes, or the whole curl call. Credentials in it are not read. What is left out stays as it is.',
    import: 'What /integrations export gave; where that was several parts, one after the other.',
  },
  empty: 'Paste something first.',
  notWhole:
    'What arrived behind the command is not a whole payload: Rocket.Chat passes on only the first line, and takes quotes away. Paste it here instead.',
  noPayload: 'There is no JSON object in it. A payload begins with { and ends with }.',
  secretAgain:
    'The secret that stood in the payload is not kept. Type it again, or leave it empty to keep the stored one.',
  integrationNeeded:
    'It does not say which integration is meant: add "integrationId", or for an outgoing one "target_url".',
  tokenInCommand:
    'A token stood in that command. It was not used or kept by this app, but Rocket.Chat writes commands to its logs: revoke it (My Account → Personal Access Tokens) and make a new one.',
  otherIntegration: (url: string, itsName: string, name: string, id: string): string =>
    `target_url ${url} is called by ${itsName}, but integrationId ${id} is ${name}. Nothing was changed; leave one of them out.`,
} as const;
