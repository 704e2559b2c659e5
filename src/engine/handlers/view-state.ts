import { isJsonObject, isText } from '../../lib/json';
import type { ViewState } from '../../ports/handlers';

/** Returns the id of a view or message; empty where it was forged. */
export function idOf(surface: unknown): string {
  return isJsonObject(surface) && isText(surface.id) ? surface.id : '';
}

/** Returns the texts of a submitted view by action id. The view is what the client sent, so it can be anything. */
export function stateOf(view: unknown): ViewState {
  return readViewState(isJsonObject(view) ? view.state : undefined);
}

/**
 * Returns the texts of a submitted form by action id.
 *
 * @param state `{ [blockId]: { [actionId]: value } }` as the client posts it, or anything else, because it can be forged
 */
export function readViewState(state: unknown): ViewState {
  const texts: Record<string, string> = {};
  for (const block of isJsonObject(state) ? Object.values(state) : []) {
    for (const [actionId, value] of isJsonObject(block) ? Object.entries(block) : []) {
      if (isText(value)) texts[actionId] = value;
    }
  }
  return texts;
}
