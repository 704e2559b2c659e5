import { nameOf } from '../../domain/integration/integration';
import type { Action } from '../../ports/handlers';
import { proposalMessage } from '../../views/messages/proposal-message';
import { parseToggleValue, toggledAlreadyText } from '../../views/parts/toggle-button';

/**
 * The button of a list that enables or disables an integration: proposes a plan. The list may be old, so it says first what changed
 * since.
 */
export const toggle: Action = async (context, value) => {
  const pressed = parseToggleValue(value);
  if (pressed === undefined) return { kind: 'done' };
  const { id, enabled, updatedAt } = pressed;
  const { catalog } = context;
  const integration = await context.integrations.get(id);
  const changedBy = await context.changedBy(integration);
  if ((integration.values.enabled === true) === enabled) {
    await context.say({ text: toggledAlreadyText(context, integration, changedBy) });
    return { kind: 'done' };
  }
  if (integration.updatedAt !== updatedAt) {
    const actor = changedBy ?? catalog.values.somebody;
    const when = catalog.values.at(integration.updatedAt);
    await context.say({ text: catalog.search.changedSince(nameOf(integration), actor, when) });
  }
  const proposal = await context.changes.propose([{ integrationId: id, read: integration, typed: { enabled } }]);
  await context.say(proposalMessage(context, proposal));
  return { kind: 'done' };
};
