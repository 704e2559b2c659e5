import type { Action, Close, Submits } from '../app/context';
import { applyPlan } from './apply-plan';
import { changeEvent } from './change-event';
import { closeForm } from './close-form';
import { discardPlan } from './discard-plan';
import { filterPicker } from './filter-picker';
import { goBack } from './go-back';
import { leaveField } from './leave-field';
import { leaveStepOut } from './leave-step-out';
import { reopen } from './reopen';
import { repair } from './repair';
import { restore } from './restore';
import { runCommand } from './run-command';
import { submitEdit } from './submit-edit';
import { submitPaste } from './submit-paste';
import { submitPick } from './submit-pick';
import { submitRemove } from './submit-remove';
import { submitReview } from './submit-review';
import { submitSecret } from './submit-secret';
import { turn } from './turn';
import { undoChange } from './undo-change';

/** What a form does when it is submitted, by the step that it is at. */
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

/** What buttons and selects do, by the part of their action id before a slash. */
export const actions: ReadonlyMap<string, Action> = new Map([
  ['run', runCommand],
  ['turn', turn],
  ['filter', filterPicker],
  ['apply', applyPlan],
  ['discard', discardPlan],
  ['leave', leaveField],
  ['leave-out', leaveStepOut],
  ['undo', undoChange],
  ['restore', restore],
  ['repair', repair],
  ['reopen', reopen],
  ['event', changeEvent],
  ['back', goBack],
]);
