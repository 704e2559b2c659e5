import { nameOf } from '../../domain/integration/integration';
import type { Context } from '../../ports/context';
import type { Answer, SessionAt, ViewState } from '../../ports/handlers';
import { confirmAction, removeForm } from '../../views/forms/remove-form';
import { outcomeMessage } from '../../views/messages/outcome-message';
import { diffText } from '../../views/text/diff-text';

/** Returns a text without white space: an input of one line drops line breaks, or turns them into spaces. */
function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Submits the typed name: removes the integration, unless somebody changed it since the form was opened. */
export async function submitRemove(context: Context, session: SessionAt<'remove'>, texts: ViewState): Promise<Answer> {
  const { integrationId, baseVersion } = session.step;
  const { lifecycle, values } = context.catalog;
  const name = nameOf({ id: integrationId, values: baseVersion.values });
  if (withoutSpaces(texts[confirmAction] ?? '') !== withoutSpaces(name))
    return { kind: 'errors', errors: { [confirmAction]: lifecycle.removeWrongName(name) } };

  const proposal = await context.changes.propose([{ kind: 'remove', integrationId, baseVersion }]);
  const [preview] = proposal.kind === 'plan' ? proposal.previews : [];
  if (proposal.kind !== 'plan' || preview === undefined) return { kind: 'done' };
  const { integration, externalChanges, changedBy } = preview;
  if (externalChanges.length > 0) {
    await context.changes.discard(proposal.plan.id);
    const step = { ...session.step, baseVersion: await context.snapshot(integration) };
    await context.sessions.save({ ...session, step });
    const lines = externalChanges.map((fieldDiff) => diffText(context.catalog, fieldDiff));
    const notices = [lifecycle.removeMeanwhile(changedBy ?? values.somebody), ...lines];
    return { kind: 'update', view: removeForm(context, session.id, integration, notices), notices };
  }
  await context.say(outcomeMessage(context, await context.changes.apply(proposal.plan.id)));
  return { kind: 'done' };
}
