import type { Action } from '../app/context';
import { typingStage } from '../domain/draft';
import { pickerForm } from '../views/picker-form';
import { typingView } from './show-proposal';

/** A form whose answer came too late is opened anew with what was typed, under a new id so that the client takes the values. */
export const reopen: Action = async (context, draftId) => {
  const old = await context.drafts.load(draftId);
  if (old === undefined) {
    await context.say({ text: context.words.conversation.form.expired });
    return { kind: 'done' };
  }
  const { stage } = old;
  if (stage.mode === 'pick') {
    const draft = await context.drafts.create(stage);
    return { kind: 'open', view: pickerForm(context, draft.id, await context.integrations.list()) };
  }
  const typed = stage.mode === 'secret' ? {} : stage.typed;
  const secret = stage.mode === 'secret' ? stage.field : stage.mode === 'review' ? stage.secret : undefined;
  const { integrationId, seen } = stage;
  const integration = await context.integrations.get(integrationId);
  const draft = await context.drafts.create(typingStage({ integrationId, seen, typed, secret }));
  return { kind: 'open', view: typingView(context, { draft, seen, typed, secret }, integration, []) };
};
