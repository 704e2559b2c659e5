import type { ChangePorts } from './change-ports';

/** The id of an entry of the history: people type it, and knowing it gives no rights, so it need not be long. */
export function newEntryId({ newId }: Pick<ChangePorts, 'newId'>): string {
  return newId().slice(-10);
}
