import type { Action } from '../app/context';
import { isFieldName } from '../domain/field-name';
import { proposalMessage } from '../views/proposal-message';
import { readWords } from './read-words';

/** The button beside a field that both changed: the plan anew, with that field as others made it. */
export const leaveField: Action = async (context, value) => {
  const [planId = '', integrationId = '', field = ''] = readWords(value);
  const proposal = isFieldName(field) ? await context.changes.leave(planId, integrationId, field) : undefined;
  await context.say(
    proposal === undefined ? { text: context.words.results.noPlan } : proposalMessage(context, proposal),
  );
  return { kind: 'done' };
};
