import { isFieldName } from '../../domain/fields/field-name';
import type { Action } from '../../ports/handlers';
import { proposalMessage } from '../../views/messages/proposal-message';
import { parseButtonArgs } from './button-args';

/** The button beside a field that both changed: proposes the plan again without that field. */
export const keepTheirs: Action = async (context, value) => {
  const [planId = '', integrationId = '', field = ''] = parseButtonArgs(value);
  const proposal = isFieldName(field) ? await context.changes.keepTheirs(planId, integrationId, field) : undefined;
  await context.say(
    proposal === undefined ? { text: context.catalog.outcomes.noPlan } : proposalMessage(context, proposal),
  );
  return { kind: 'done' };
};
