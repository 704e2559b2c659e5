import type { Preview } from '../../domain/change/proposal';
import type { Catalog } from '../../i18n/catalog';

/** Returns what a change does beyond its fields, and what to know of the rooms that it names: a sentence each. */
export function effectLines(
  catalog: Catalog,
  { sideEffects, roomWarnings = [] }: Pick<Preview, 'sideEffects' | 'roomWarnings'>,
): string[] {
  return [
    ...sideEffects.map((effect) => catalog.sideEffects[effect]),
    ...roomWarnings.map((warning) => catalog.roomWarnings(warning)),
  ];
}
