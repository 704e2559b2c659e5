import type { Action, Close, Submits } from '../app/context';
import { applyPlan } from './apply-plan';
import { changeEvent } from './change-event';
import { closeForm } from './close-form';
import { discardPlan } from './discard-plan';
import { goBack } from './go-back';
import { leaveField } from './leave-field';
import { reopen } from './reopen';
import { repair } from './repair';
import { runCommand } from './run-command';
import { submitEdit } from './submit-edit';
import { submitPick } from './submit-pick';
import { submitReview } from './submit-review';
import { submitSecret } from './submit-secret';
import { undoChange } from './undo-change';

/** What a form does when it is submitted, by the step that it is at. */
export const submits: Submits = { pick: submitPick, edit: submitEdit, review: submitReview, secret: submitSecret };

/** What a form does when it is closed by accident. */
export const close: Close = closeForm;

/** What buttons and selects do, by the part of their action id before a slash. */
export const actions: ReadonlyMap<string, Action> = new Map([
  ['run', runCommand],
  ['apply', applyPlan],
  ['discard', discardPlan],
  ['leave', leaveField],
  ['undo', undoChange],
  ['repair', repair],
  ['reopen', reopen],
  ['event', changeEvent],
  ['back', goBack],
]);
