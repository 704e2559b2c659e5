import type { EntryKind, EntryOutcome, HistoryEntry } from '../../domain/history/history-entry';

function outcomesOf(done: string): Readonly<Record<EntryOutcome, string>> {
  return {
    applied: done,
    refused: `refused by the server, nothing was ${done}`,
    'not-applied': `not ${done}, the server failed at it`,
    unknown: `not known whether it was ${done}`,
    external: `${done} without the app`,
  };
}

const outcomes: Readonly<Record<EntryKind, Readonly<Record<EntryOutcome, string>>>> = {
  changed: outcomesOf('changed'),
  created: outcomesOf('created'),
  removed: outcomesOf('removed'),
  revealed: outcomesOf('URL shown in full'),
};

/** Of many, the first few. */
function listed(names: readonly string[]): string {
  const max = 5;
  const more = names.length - max;
  return `${names.slice(0, max).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

export const history = {
  title: (name: string): string => `History of ${name}, the newest first`,
  titleOfAll: 'The latest changes, the newest first',
  none: (name: string): string =>
    `Nothing is known of changes of ${name}. From now on those made with the app are kept, and others are noticed when the app reads it again.`,
  noneOfAll: 'Nothing has been changed with the app yet.',
  noPage: (page: number, pages: number): string => `There is no page ${page}; the last one is ${pages}.`,
  pageNeeded: (typed: string): string => `“${typed}” is no page. Write a number, for example: page 2`,
  line: (when: string, actor: string, { name, outcome, kind = 'changed', id }: HistoryEntry): string =>
    `${when} · ${actor} · ${name} · ${outcomes[kind][outcome]} · ${id}`,
  removed: 'what it was like is kept',
  reverts: 'takes back an earlier change',
  sentAgain: 'everything was sent again',
  more: (page: number, pages: number): string => `Page ${page} of ${pages}`,
  unknownChange:
    'The history does not hold this change, or does not hold it any more. /integrations history shows what it holds.',
  nothingToUndo: (name: string): string => `The history holds no change of ${name} that could be taken back.`,
  changedNothing: 'That changed nothing, so there is nothing to take back.',
  severalRemoved: (reference: string): string =>
    `Several that were called “${reference}” have been removed. Which one?`,
  removedLine: ({ name, integrationId }: HistoryEntry, type: string, actor: string, when: string): string =>
    `${name} · ${type} · id ${integrationId} · removed by ${actor} (${when})`,
  wasRemoved: (name: string, actor: string, when: string): string =>
    `${name} was removed by ${actor} (${when}). To create it again: /integrations undo ${name}`,
  leftOut: (names: readonly string[]): string =>
    `Left out, because ${names.length === 1 ? 'it does' : 'they do'} not exist any more: ${listed(names)}`,
  allGone: (names: readonly string[]): string =>
    `There is nothing to take it back in: ${listed(names)} ${names.length === 1 ? 'does' : 'do'} not exist any more.`,
  correct: 'Correct it in a form',
  restored: (name: string): string => `Nothing to take back: it has been created again already, as ${name}.`,
  secretUndecryptable: (labels: string): string =>
    `${labels} cannot be brought back: it was kept sealed with the app’s own token, which has been replaced since. Set a new one: /integrations set REF token`,
  audit: (actor: string, name: string, type: string, outcome: EntryOutcome, kind: EntryKind = 'changed'): string =>
    `${actor} · ${name} (${type}) · ${outcomes[kind][outcome]}`,
} as const;
