import type { IntegrationType } from '../../domain/fields/integration-type';
import { integrationCount } from './phrases';

/** How a list's title names each keyword of its filter. */
const filters: Readonly<Record<string, string>> = {
  incoming: 'incoming',
  outgoing: 'outgoing',
  on: 'on',
  off: 'off',
  broken: 'broken',
  mine: 'yours',
  here: 'of this room',
};

/** Sentences about lists and the picker. */
export const search = {
  title: (count: number, filter: string): string => `${integrationCount(count)}${filter === '' ? '' : `: ${filter}`}`,
  filter: (keywords: readonly string[], text: string): string =>
    [...keywords.flatMap((word) => filters[word] ?? []), ...(text === '' ? [] : [`with “${text}”`])].join(', '),
  none: 'There are no integrations that you may see.',
  noneFit: (filter: string): string => `No integration that you may see fits: ${filter}.`,
  keywordSuggestion: (typed: string, keyword: string): string =>
    `“${typed}” was looked for as a text. Did you mean the word ${keyword}?`,
  hidden: (type: IntegrationType, missing: readonly string[]): string =>
    `Those of type ${type} are not shown: you lack ${missing.join(' and ')}.`,
  page: (page: number, pages: number): string => `Page ${page} of ${pages}, the newest first`,
  newer: 'Newer',
  contradiction: (a: string, b: string): string => `Nothing can be ${a} and ${b} at once. Leave one of them out.`,
  partOnly: (scanned: number, scannedOf: number): string =>
    `Only the ${scanned} newest of ${scannedOf} were searched, because this server gives no more at once.`,
  namesOnly: (text: string): string =>
    `Only those with “${text}” in their name are shown. Channels, URLs, users and aliases can be searched too:`,
  everywhere: 'Search everywhere',
  unchecked: (count: number): string =>
    `Only scripts were looked at: there are too many rooms and users (${count}) to see whether each still exists.`,
  missing: (name: string): string => `${name} does not exist`,
  isAlready: (name: string, state: string, actor: string, when: string): string =>
    `${name} is ${state} already: ${actor} changed it (${when}). Nothing to change.`,
  changedSince: (name: string, actor: string, when: string): string =>
    `Since this was shown, ${name} was changed by ${actor} (${when}). Below is what your button asks for, on top of that.`,
  pick: {
    filter: 'Find it',
    filterHint: 'Type a part of its name: the list below then offers what fits.',
    all: (count: number): string =>
      count === 1 ? 'There is 1 integration.' : `The newest come first, ${count} in all.`,
    cut: (shown: number, total: number): string =>
      `The ${shown} newest of ${total} are offered. Type above to find others.`,
    fitting: (filter: string, shown: number, total: number): string =>
      shown === total ? `${total} fit “${filter}”.` : `The ${shown} newest of ${total} that fit “${filter}”.`,
    noneFit: (filter: string): string => `Nothing fits “${filter}”.`,
    notOffered: 'What you had chosen is not in the list any more. Choose one that is.',
  },
} as const;
