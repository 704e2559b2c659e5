import type { Assignments } from '../../domain/args/assignments';
import { checkTarget } from '../../domain/args/check-target';
import { collectAssignments } from '../../domain/args/collect-assignments';
import { payloadTask } from '../../domain/args/payload-task';
import type { IntegrationType } from '../../domain/fields/integration-type';
import { nameOf } from '../../domain/integration/integration';
import type { TypedPayload } from '../../domain/payload/parse-typed';
import { writePayload } from '../../domain/payload/payload';
import { parseCreation } from '../../domain/validation/parse-creation';
import type { Context } from '../../ports/context';
import { problemLines } from '../../views/text/problem-lines';
import { misunderstoodMessage } from './misunderstood-message';
import { openCreationForm } from './open-creation-form';
import { openPasteForm } from './open-paste-form';
import { openRemovalForm } from './open-removal-form';
import { proposeChange } from './propose-change';
import { resolveOne } from './resolve-one';

/** Opens the form of a new integration, filled in from a payload. */
async function openCreation(
  context: Context,
  type: IntegrationType,
  { typed, secrets }: Assignments,
  isCall: boolean,
): Promise<void> {
  const { payload: texts, common, values } = context.catalog;
  const { changes, problems } = parseCreation(type, typed, await context.release());
  const lines = problemLines(context.catalog, problems);
  if (lines.length > 0) return context.say({ text: [common.misunderstood, ...lines].join('\n') });
  const notices = [isCall ? texts.creatingByCall : texts.creating, ...(secrets.length > 0 ? [texts.newSecret] : [])];
  await openCreationForm(context, type, changes, ['new', values.type(type)], notices);
}

/** Proposes what a payload behind a command asks for: a change, or the forms of a new integration, of a removal and of an import. @throws NotPermittedError */
export async function proposePayload(context: Context, payload: TypedPayload): Promise<void> {
  await context.permittedTypes();
  const { payload: texts } = context.catalog;
  const { entries, parseErrors, intent } = payload;
  if (intent === 'import') return openPasteForm(context, 'import', ['import'], [texts.severalHere]);
  const given = { reference: payload.reference, rest: [writePayload(entries)], parseErrors };
  const assignments = collectAssignments(entries, given);
  if (assignments.parseErrors.length > 0) return context.say(misunderstoodMessage(context, assignments.parseErrors));

  const task = await payloadTask(assignments, intent, (name) => context.integrations.find(name));
  switch (task.kind) {
    case 'update':
      return proposeChange(context, assignments, texts.noFields);
    case 'create':
      return openCreation(context, task.type, assignments, intent === 'create');
    case 'type-needed':
      return context.say({ text: texts.typeNeeded });
    case 'integration-needed':
      return context.say({ text: texts.integrationNeeded(task.existing) });
    case 'remove': {
      const integration = await resolveOne(context, assignments.reference, (id) => ['remove', id]);
      if (integration === undefined) return;
      const mismatch = await checkTarget(integration, assignments.targetHints, (url) => context.integrations.find(url));
      if (mismatch !== undefined) return context.say({ text: texts.targetMismatch(nameOf(integration), mismatch) });
      await openRemovalForm(context, integration, [texts.removingByCall]);
    }
  }
}
