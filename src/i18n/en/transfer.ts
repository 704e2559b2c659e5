import type { ImportDoubt } from '../../domain/transfer/import';
import type { ExportParseError } from '../../domain/transfer/parse-export';
import { parseErrors } from './parse-errors';
import { didYouMean, integrationCount } from './phrases';

/** Of many integrations, how many are named. */
const maxListed = 20;

/** Sentences about exports and imports. */
export const transfer = {
  title: (count: number): string =>
    `${integrationCount(count)}, without tokens and with ••• for what may be secret in a URL. Scripts are in it as they are: look before you share it.`,
  /** @param leftOut for each integration its name and the labels of its fields */
  leftOut: (leftOut: readonly { readonly name: string; readonly labels: readonly string[] }[]): string =>
    `Left out, because they are secret: ${leftOut
      .slice(0, maxListed)
      .map(({ name, labels }) => `${name} (${labels.join(', ')})`)
      .join('; ')}${leftOut.length > maxListed ? `; and of ${leftOut.length - maxListed} more` : ''}.`,
  leftOutNext:
    'An import keeps what is stored for integrations that are there. For a new one it makes a token, and asks you to write URLs with ••• in full.',
  part: (part: number, parts: number): string => `Part ${part} of ${parts}, an export of its own:`,
  tooManyParts: (parts: number, max: number): string =>
    `That is ${parts} parts, more than the ${max} that a chat can carry. Name the integrations that you want: /integrations export REF …`,
  tooLarge:
    'An integration in this export is larger than what the form of an import can carry (100 kB): its script has to be brought over on the Administration pages.',
  nothingToDo: (count: number): string =>
    `Nothing to do: ${count === 1 ? 'the integration is' : `all ${count} integrations are`} as the export says.`,
  alike: (count: number): string => `${count} ${count === 1 ? 'is' : 'are'} as the export says already.`,
  parseError: (parseError: ExportParseError): string => {
    switch (parseError.code) {
      case 'not-json':
        return 'This is not whole JSON. Copy all that /integrations export gave.';
      case 'other-format':
      case 'two-languages':
        return parseErrors(parseError);
      case 'not-an-export':
        return 'This is not an export of this app: “format” and “integrations” are missing. For a payload of integrations.update use /integrations apply';
      case 'empty':
        return 'There are no integrations in this export.';
      case 'no-type':
        return `Integration ${parseError.at}: type must be webhook-incoming or webhook-outgoing.`;
      case 'no-name':
        return `Integration ${parseError.at}: it has no name.`;
      case 'unknown-key':
        return `Integration ${parseError.at}: an integration of its type has no “${parseError.key}”. ${didYouMean(parseError.nearest)}`.trim();
      case 'unusable-value':
        return `Integration ${parseError.at}: the value of “${parseError.key}” cannot be used.`;
      case 'twice':
        return `Integration ${parseError.at}: the id of ${parseError.name} stands in it twice.`;
    }
  },
  doubt: (doubt: ImportDoubt): string => {
    switch (doubt.code) {
      case 'other-type':
        return `${doubt.name}: the integration with its id, ${doubt.stored.id}, is of the other type here (${doubt.stored.type}). Remove the id from the export.`;
      case 'several':
        return `${doubt.name}: ${doubt.count} integrations of type ${doubt.type} are called that here. Write the id of the one that is meant into the export.`;
      case 'claimed-twice':
        return `${doubt.name}: the export means ${doubt.stored.id} more than once.`;
    }
  },
} as const;
