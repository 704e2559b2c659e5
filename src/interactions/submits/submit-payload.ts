import type { Assignments } from '../../domain/args/assignments';
import { checkTarget } from '../../domain/args/check-target';
import { collectAssignments } from '../../domain/args/collect-assignments';
import { payloadTask } from '../../domain/args/payload-task';
import { mapFields } from '../../domain/fields/field-values';
import { fieldsOf, findField, isSecret } from '../../domain/fields/fields';
import type { IntegrationType } from '../../domain/fields/integration-type';
import { type Integration, nameOf } from '../../domain/integration/integration';
import type { Entry } from '../../domain/payload/entry';
import { parsePasted } from '../../domain/payload/parse-pasted';
import type { Pasted } from '../../domain/payload/pasted';
import { writePayload } from '../../domain/payload/payload';
import type { RawChanges } from '../../domain/validation/parse-changes';
import { travelSize } from '../../lib/travel-size';
import type { Context } from '../../ports/context';
import type { Answer, SessionAt } from '../../ports/handlers';
import { choiceMessage } from '../../views/messages/choice-message';
import { showChange, showCreation, showRemoval } from './pasted-steps';
import { refusePasted } from './refuse-pasted';
import { submitImport } from './submit-import';
import { withTokenAdvice } from './token-advice';

/** Returns the secrets of a payload. It came by a form, and no log contains what is typed there. */
function secretsOf(type: IntegrationType, entries: readonly Entry[]): RawChanges {
  const given = entries.filter(({ value }) => String(value).trim() !== '');
  return mapFields(
    fieldsOf(type).filter(isSecret),
    (field) => given.find(({ name }) => findField(name) === field)?.value,
  );
}

/** Returns the integration that a payload names, or the answer where it names none or several: nothing is guessed. */
async function findIntegration(
  context: Context,
  { reference }: Assignments,
  retryCommand: (id: string) => readonly string[],
): Promise<Integration | Answer> {
  const found = await context.integrations.find(reference);
  if (found.kind === 'one') return found.integration;
  if (found.kind === 'none') return refusePasted(context.catalog.common.notFound(reference, found.nearest));
  await context.say(choiceMessage(context, reference, found.integrations, ({ id }) => retryCommand(id)));
  return { kind: 'done' };
}

async function answerPayload(
  context: Context,
  session: SessionAt<'paste'>,
  { entries, parseErrors, intent, hasCredentials }: Pasted,
  pastedBytes: number,
): Promise<Answer> {
  const { catalog } = context;
  const { payload: texts } = catalog;
  if (parseErrors.some(({ code }) => code === 'not-json')) return refusePasted(texts.noPayload);
  if (parseErrors.length > 0) return refusePasted(...parseErrors.map(catalog.parseErrors));
  const assignments = collectAssignments(entries, { reference: '', rest: [], parseErrors });
  if (assignments.parseErrors.length > 0) return refusePasted(...assignments.parseErrors.map(catalog.parseErrors));
  const notices = hasCredentials ? [texts.tokenPasted] : [];
  const task = await payloadTask(assignments, intent, (name) => context.integrations.find(name));
  if (task.kind === 'integration-needed') return refusePasted(texts.integrationNeeded(task.existing));
  if (task.kind === 'type-needed') return refusePasted(texts.typeNeeded);
  if (task.kind === 'create') {
    const secret = assignments.secrets.length > 0 ? [texts.newSecret] : [];
    const reason = intent === 'create' ? texts.creatingByCall : texts.creating;
    return showCreation(context, session, task.type, assignments.typed, {
      notices: [reason, ...secret, ...notices],
      pastedBytes,
    });
  }
  const isRemoval = task.kind === 'remove';
  const payload = writePayload(entries);
  const integration = await findIntegration(context, assignments, (id) =>
    isRemoval ? ['remove', id] : ['apply', id, payload],
  );
  if ('kind' in integration) return integration;
  const mismatch = await checkTarget(integration, assignments.targetHints, (url) => context.integrations.find(url));
  if (mismatch !== undefined) return refusePasted(texts.targetMismatch(nameOf(integration), mismatch));
  if (isRemoval)
    return showRemoval(context, session, integration, { notices: [texts.removingByCall, ...notices], pastedBytes });
  return showChange(context, session, integration, assignments, secretsOf(integration.type, entries), {
    notices,
    pastedBytes,
  });
}

/** Submits a pasted payload: shows before → after in the same modal, or what is wrong at the field. */
export async function submitPayload(context: Context, session: SessionAt<'paste'>, pasted: string): Promise<Answer> {
  const payload = parsePasted(pasted);
  if (payload.intent === 'import') return submitImport(context, session, pasted);
  const answer = await answerPayload(context, session, payload, travelSize(pasted));
  return payload.hasCredentials ? withTokenAdvice(context, answer) : answer;
}
