import { expect } from '@jest/globals';
import type { StoredDocument } from '../../workspace/database/database';
import { changedFields } from '../e2e/support/changed-fields';

/** An action, and the texts it shows: in new messages, or in the open form. */
export type ScenarioStep = { readonly shows: readonly string[] } & (
  | { readonly types: string }
  /** Values for the inputs of the open form, by action id. The form is then submitted. */
  | { readonly fills: Readonly<Record<string, string>> }
  | { readonly submits: true }
  /** The label of a button, in the newest message that has it. */
  | { readonly presses: string }
  /** The label of a select, and the option to choose in it: by its text on the page, by its value in the engine. */
  | { readonly chooses: string; readonly option: string; readonly action: string; readonly value: string }
);

/** One use of a command, accepted or rejected; it is played in the engine and in the browser. */
export interface Scenario {
  /** The name of the command, as its help knows it. */
  readonly command: string;
  readonly kind: 'ordinary' | 'rejected';
  readonly title: string;
  /** Who plays it; defaults to ana, who has every permission. */
  readonly as?: string;
  readonly steps: readonly ScenarioStep[];
  /** What the scenario changes in the database; nothing by default. */
  readonly stored?: StoredChange;
}

/** The integrations that were created, removed and changed, by name. */
interface StoredChange {
  readonly created?: readonly Readonly<Record<string, unknown>>[];
  readonly removed?: readonly string[];
  readonly changed?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Plays the steps of a scenario in one environment. */
export interface Driver {
  perform(step: ScenarioStep): Promise<void>;
  /** Waits a moment for the last step to show a text. Gives true, or what is on the screen instead. */
  sees(text: string): Promise<true | string>;
}

function nameOf({ _id, name }: StoredDocument): string {
  return typeof name === 'string' ? name : _id;
}

/** Expects the integrations to differ by this change only. */
export function expectStored(
  before: readonly StoredDocument[],
  after: readonly StoredDocument[],
  { created = [], removed = [], changed = {} }: StoredChange = {},
): void {
  const isIn = (documents: readonly StoredDocument[], { _id }: StoredDocument): boolean =>
    documents.some((document) => document._id === _id);
  const differing = before
    .map((document) => [document, after.find(({ _id }) => _id === document._id)] as const)
    .map(([earlier, later]) => [nameOf(earlier), later === undefined ? {} : changedFields(earlier, later)] as const)
    .filter(([, fields]) => Object.keys(fields).length > 0);
  const added = after.filter((document) => !isIn(before, document));
  expect(added).toHaveLength(created.length);
  expect(added).toMatchObject([...created]);
  expect(before.filter((document) => !isIn(after, document)).map(nameOf)).toEqual([...removed]);
  expect(Object.fromEntries(differing)).toEqual(changed);
}

/** Plays a scenario, and expects each step to show its texts. */
export async function play({ steps }: Scenario, driver: Driver): Promise<void> {
  for (const step of steps) {
    await driver.perform(step);
    for (const text of step.shows) expect([text, await driver.sees(text)]).toEqual([text, true]);
  }
}
