import { editStep } from '../../domain/draft';
import { noFilter } from '../../domain/search/filter';
import type { Action } from '../../ports/handlers';
import { pasteForm } from '../../views/forms/paste-form';
import { maxPicked, pickerForm } from '../../views/forms/picker-form';
import { removeForm } from '../../views/forms/remove-form';
import { formTarget } from './form-target';
import { editView } from './show-proposal';

/** A form whose answer came too late is opened anew with what was typed, under a new id so that the client takes the values. */
export const reopen: Action = async (context, draftId) => {
  const old = await context.drafts.load(draftId);
  if (old === undefined) {
    await context.say({ text: context.words.conversation.form.expired });
    return { kind: 'done' };
  }
  const { stage } = old;
  if (stage.mode === 'pick') {
    const result = await context.integrations.search(noFilter, { offset: 0, count: maxPicked });
    const draft = await context.drafts.create({ mode: 'pick', offered: result.integrations.map(({ id }) => id) });
    return { kind: 'open', view: pickerForm(context, draft.id, '', result) };
  }
  if (stage.mode === 'paste') {
    const draft = await context.drafts.create(stage);
    return { kind: 'open', view: pasteForm(context, draft.id, stage.what) };
  }
  if (stage.mode === 'remove') {
    const draft = await context.drafts.create(stage);
    return { kind: 'open', view: removeForm(context, draft.id, await formTarget(context, stage)) };
  }
  const typed = stage.mode === 'secret' ? {} : stage.typed;
  const secret = stage.mode === 'secret' ? stage.field : stage.mode === 'review' ? stage.secret : undefined;
  const { integrationId, seen } = stage;
  const undoes = stage.mode === 'secret' ? undefined : stage.undoes;
  const integration = await formTarget(context, stage);
  const draft = await context.drafts.create(editStep({ integrationId, seen, typed, secret, undoes }));
  return { kind: 'open', view: editView(context, { draft, seen, typed, secret, undoes }, integration, []) };
};
