import type { Close } from '../../ports/handlers';
import { reopenMessage } from '../../views/messages/reopen-message';
import { isChanged, typedFields } from './form-fields';

/** What was typed is kept, and a button brings it back; who typed nothing is told nothing. */
export const closeForm: Close = async (context, draft, texts) => {
  const { stage } = draft;
  if (stage.mode !== 'edit' && stage.mode !== 'review') return;
  const typed = stage.mode === 'edit' ? typedFields(texts, stage.typed, stage.seen).plain : stage.typed;
  if (!isChanged(typed, stage.seen)) return;
  await context.drafts.save({ ...draft, stage: { ...stage, typed } });
  await context.say(reopenMessage(context, draft.id));
};
