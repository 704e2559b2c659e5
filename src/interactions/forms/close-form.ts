import type { Close } from '../../ports/handlers';
import { reopenMessage } from '../../views/messages/reopen-message';
import { isChanged, formFields } from './form-fields';

/** Keeps what was typed, and says so with a button that opens the form again. Says nothing where nothing was typed. */
export const closeForm: Close = async (context, session, texts) => {
  const { step } = session;
  if (step.kind !== 'edit' && step.kind !== 'review') return;
  const typed = step.kind === 'edit' ? formFields(texts, step.typed, step.baseVersion).plain : step.typed;
  if (!isChanged(typed, step.baseVersion)) return;
  const kept = await context.encryptInput(step.baseVersion.type, typed);
  await context.sessions.save({ ...session, step: { ...step, typed: kept } });
  await context.say(reopenMessage(context, session.id));
};
