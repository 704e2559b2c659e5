import { nameOf } from '../../domain/integration/integration';
import type { Context } from '../../ports/context';
import type { Answer, SessionAt, ViewState } from '../../ports/handlers';
import { confirmAction, removeForm } from '../../views/forms/remove-form';
import { outcomeMessage } from '../../views/messages/outcome-message';
import { diffText } from '../../views/parts/diff-blocks';

/** As an input of one line can hold it: there a line break is dropped, or becomes a space. */
function inOneLine(text: string): string {
  return text.replace(/\s+/g, '');
}

/** The name was typed: removes, unless somebody changed the integration since the form was opened. */
export async function submitRemove(context: Context, draft: SessionAt<'remove'>, texts: ViewState): Promise<Answer> {
  const { integrationId, seen } = draft.stage;
  const { life, values } = context.words;
  const name = nameOf({ id: integrationId, values: seen.values });
  if (inOneLine(texts[confirmAction] ?? '') !== inOneLine(name))
    return { kind: 'errors', errors: { [confirmAction]: life.removeWrongName(name) } };

  const proposal = await context.changes.propose([{ kind: 'remove', integrationId, seen }]);
  const [preview] = proposal.kind === 'plan' ? proposal.previews : [];
  if (proposal.kind !== 'plan' || preview === undefined) return { kind: 'done' };
  const { integration, meanwhile, changedBy } = preview;
  if (meanwhile.length > 0) {
    await context.changes.discard(proposal.plan.id);
    const stage = { ...draft.stage, seen: await context.seen(integration) };
    await context.drafts.save({ ...draft, stage });
    const lines = meanwhile.map((difference) => diffText(context.words, difference));
    const told = [life.removeMeanwhile(changedBy ?? values.somebody), ...lines];
    return { kind: 'update', view: removeForm(context, draft.id, integration, told), told };
  }
  await context.say(outcomeMessage(context, await context.changes.apply(proposal.plan.id)));
  return { kind: 'done' };
}
