import { expect } from '@jest/globals';
import type { StoredDocument } from '../../workspace/database/database';
import { changedFields } from '../e2e/support/changed-fields';

/** What somebody does, and the words that it brings to the screen: in new messages, or in the form that is open. */
export type ScenarioStep = { readonly shows: readonly string[] } & (
  | { readonly types: string }
  /** Into the inputs of the form that is open, by action id; then it is submitted. */
  | { readonly fills: Readonly<Record<string, string>> }
  | { readonly submits: true }
  /** A button of the newest message that has it, by what is written on it. */
  | { readonly presses: string }
  /** In a select, by its label: the option with this text, whose value is that. */
  | { readonly chooses: string; readonly of: string; readonly action: string; readonly value: string }
);

/** One way to use a command, rightly or wrongly; the same in the engine and in the browser. */
export interface Scenario {
  /** The name of the command, as its help knows it. */
  readonly command: string;
  readonly kind: 'ordinary' | 'rejected';
  readonly title: string;
  /** Whose way it is; ana's, who may do everything, where left out. */
  readonly as?: string;
  readonly steps: readonly ScenarioStep[];
  /** What differs in the database afterwards; nothing where left out. */
  readonly stored?: StoredChange;
}

/** What became of the integrations, by their names. */
interface StoredChange {
  readonly created?: readonly Readonly<Record<string, unknown>>[];
  readonly removed?: readonly string[];
  readonly changed?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** What somebody's hands and eyes are, in one of the places where ways are gone. */
export interface Driver {
  perform(step: ScenarioStep): Promise<void>;
  /** Whether the last step brings these words, now or within a moment; otherwise what it has brought instead. */
  sees(words: string): Promise<true | string>;
}

function nameOf({ _id, name }: StoredDocument): string {
  return typeof name === 'string' ? name : _id;
}

/** Compares two states of the integrations with what is to have become of them. */
export function expectStored(
  before: readonly StoredDocument[],
  after: readonly StoredDocument[],
  { created = [], removed = [], changed = {} }: StoredChange = {},
): void {
  const isIn = (documents: readonly StoredDocument[], { _id }: StoredDocument): boolean =>
    documents.some((other) => other._id === _id);
  const differing = before
    .map((document) => [document, after.find(({ _id }) => _id === document._id)] as const)
    .map(([one, other]) => [nameOf(one), other === undefined ? {} : changedFields(one, other)] as const)
    .filter(([, fields]) => Object.keys(fields).length > 0);
  const fresh = after.filter((document) => !isIn(before, document));
  expect(fresh).toHaveLength(created.length);
  expect(fresh).toMatchObject([...created]);
  expect(before.filter((document) => !isIn(after, document)).map(nameOf)).toEqual([...removed]);
  expect(Object.fromEntries(differing)).toEqual(changed);
}

/** Goes a way, and holds each of its steps to the words that it shows. */
export async function play({ steps }: Scenario, driver: Driver): Promise<void> {
  for (const step of steps) {
    await driver.perform(step);
    for (const words of step.shows) expect([words, await driver.sees(words)]).toEqual([words, true]);
  }
}
