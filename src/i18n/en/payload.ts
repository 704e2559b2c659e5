import type { TargetMismatch } from '../../domain/args/check-target';
import { kilobytes, typeNames } from './phrases';

function targetMismatch(name: string, mismatch: TargetMismatch): string {
  switch (mismatch.code) {
    case 'wrong-type':
      return `${name} is an ${typeNames[mismatch.stored]} integration (${mismatch.stored}), not ${mismatch.asked}. Its type cannot be changed; leave type out or correct it.`;
    case 'other-id':
      return `${name} has the id ${mismatch.id}, but integrationId says ${mismatch.asked}. Nothing was changed; leave one of them out.`;
    case 'other-url':
      return `${name} does not call ${mismatch.url}. target_url only says which integration is meant; to change where it calls, use urls=…`;
    case 'other-integration':
      return `target_url ${mismatch.url} is called by ${mismatch.owners.join(', ')}, but integrationId ${mismatch.id} is ${name}. Nothing was changed; leave one of them out.`;
  }
}

/** Sentences about the forms to paste into, and about what was pasted. */
export const payload = {
  title: { payload: 'Paste a payload', import: 'Import integrations' },
  label: { payload: 'Payload', import: 'Export' },
  hint: {
    payload: (maxBytes: number): string =>
      `The JSON that integrations.update takes, or the whole curl call. Credentials in it are not read. What is left out stays as it is. At most ${kilobytes(maxBytes)}; a Chinese or Japanese character has 3 bytes.`,
    import: (maxBytes: number): string =>
      `What /integrations export gave; where that was several parts, one after the other. At most ${kilobytes(maxBytes)}.`,
  },
  empty: 'Paste something first.',
  tooLong: (maxBytes: number, bytes: number): string =>
    `Paste at most ${kilobytes(maxBytes)}; this is ${kilobytes(bytes)}. Leave out what shall stay as it is.`,
  notWhole:
    'What arrived behind the command is not a whole payload: Rocket.Chat passes on only the first line, and takes quotes away. Paste it here instead.',
  noPayload: 'There is no JSON object in it. A payload begins with { and ends with }.',
  secretAgain:
    'The secret that stood in the payload is not kept. Type it again, or leave it empty to keep the stored one.',
  /** @param existing the integration with the name in the payload, where there is one */
  integrationNeeded: (existing: { readonly name: string; readonly id: string } | undefined): string => {
    const needed =
      'It does not say which integration is meant: add "integrationId", or for an outgoing one "target_url".';
    return existing === undefined
      ? needed
      : `${needed} ${existing.name} has the id ${existing.id}. For a new integration with the same name, paste the call of integrations.create.`;
  },
  typeNeeded: 'It does not say which type to create: add "type", webhook-incoming or webhook-outgoing.',
  creating:
    'This payload names no integration to change, so it is for a new one. Nothing has been created yet. To change one instead, close this form and add "integrationId".',
  creatingByCall:
    'This is a call of integrations.create, so it is for a new integration. Nothing has been created yet.',
  newSecret: 'The token in the payload is not kept. Type it again, or leave it empty for a strong new one.',
  removingByCall: 'This is a call of integrations.remove: it removes the integration. Nothing has been removed yet.',
  noFields: (name: string): string =>
    `Nothing to change: the payload names ${name}, but no field of it. To remove ${name}, use /integrations remove ${name}`,
  severalHere:
    'These are several integrations, which are imported. Rocket.Chat takes quotes away from a command, so paste them here.',
  tokenPasted:
    'There is a token in what you pasted. It was not used or kept by this app, but it was copied around: revoke it (My Account → Personal Access Tokens) and make a new one.',
  /** @param name of the integration that the payload was applied to */
  targetMismatch,
} as const;
