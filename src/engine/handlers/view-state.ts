import { isJsonObject, isText } from '../../lib/json';
import type { ViewState } from '../../ports/handlers';

/** Returns the id of a view or message; empty where it was forged. */
export function idOf(surface: unknown): string {
  return isJsonObject(surface) && isText(surface.id) ? surface.id : '';
}

/** Returns the texts of a submitted view by action id. Its state is `{ [blockId]: { [actionId]: value } }`, or anything if it was forged. */
export function readViewState(view: unknown): ViewState {
  const texts: Record<string, string> = {};
  const state = isJsonObject(view) ? view.state : undefined;
  for (const block of isJsonObject(state) ? Object.values(state) : []) {
    for (const [actionId, value] of isJsonObject(block) ? Object.entries(block) : []) {
      if (isText(value)) texts[actionId] = value;
    }
  }
  return texts;
}
