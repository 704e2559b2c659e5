import type { Action, Close, Submits } from '../ports/handlers';
import { applyPlan } from './buttons/apply-plan';
import { discardPlan } from './buttons/discard-plan';
import { keepTheirs } from './buttons/keep-theirs';
import { repair } from './buttons/repair';
import { restore } from './buttons/restore';
import { runCommand } from './buttons/run-command';
import { skipStep } from './buttons/skip-step';
import { toggle } from './buttons/toggle';
import { undoChange } from './buttons/undo-change';
import { changeEvent } from './forms/change-event';
import { closeForm } from './forms/close-form';
import { filterPicker } from './forms/filter-picker';
import { goBack } from './forms/go-back';
import { reopen } from './forms/reopen';
import { submitEdit } from './submits/submit-edit';
import { submitPaste } from './submits/submit-paste';
import { submitPick } from './submits/submit-pick';
import { submitRemove } from './submits/submit-remove';
import { submitReview } from './submits/submit-review';
import { submitSecret } from './submits/submit-secret';

/** What a form does when it is submitted, by its step. */
export const submits: Submits = {
  pick: submitPick,
  paste: submitPaste,
  edit: submitEdit,
  review: submitReview,
  secret: submitSecret,
  remove: submitRemove,
};

/** What a form does when it is closed by accident. */
export const close: Close = closeForm;

/** What buttons and selects do, by the part of their action id before the slash. */
export const actions: ReadonlyMap<string, Action> = new Map([
  ['run', runCommand],
  ['toggle', toggle],
  ['filter', filterPicker],
  ['apply', applyPlan],
  ['discard', discardPlan],
  ['keep-theirs', keepTheirs],
  ['skip-step', skipStep],
  ['undo', undoChange],
  ['restore', restore],
  ['repair', repair],
  ['reopen', reopen],
  ['event', changeEvent],
  ['back', goBack],
]);
