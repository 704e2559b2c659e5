import type { ButtonElement, LayoutBlock, TextObject } from '@rocket.chat/ui-kit';
import type { ViewStep } from '../../domain/change/form-session';
import { isJsonObject, isText } from '../../lib/json';
import { plain } from './blocks';
import type { Scope } from './scope';

interface Submit {
  readonly label: string;
  /** What is on the screen when this button is pressed. It comes back with the view. */
  readonly step: ViewStep;
}

const submitAction = 'submit/';

/** Returns the step of a submitted view, as its button says. @param view from the client, of any shape */
export function viewStep(view: unknown): string | undefined {
  const submit = isJsonObject(view) ? view.submit : undefined;
  const actionId = isJsonObject(submit) ? submit.actionId : undefined;
  return isText(actionId) && actionId.startsWith(submitAction) ? actionId.slice(submitAction.length) : undefined;
}

/**
 * Returns a modal with a button to close and one to submit. It always has both: a client merges an update into the view before, so a
 * missing button would stay (docs/rocketchat/hosting.md 2).
 */
export function modal(scope: Scope, id: string, title: string, blocks: LayoutBlock[], { label, step }: Submit): View {
  const { blocks: make } = scope;
  return {
    id,
    title: plain(title),
    blocks,
    close: make.button('modal-close', { actionId: 'modal-close', label: scope.catalog.common.buttons.cancel }),
    submit: make.button('modal-submit', { actionId: `${submitAction}${step}`, label, style: 'primary' }),
  };
}

/** A modal. */
export interface View {
  readonly id: string;
  readonly title: TextObject;
  readonly blocks: LayoutBlock[];
  readonly submit: ButtonElement;
  readonly close: ButtonElement;
}
