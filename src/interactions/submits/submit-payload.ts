import type { Assignments } from '../../domain/args/assignments';
import { checkTarget } from '../../domain/args/check-target';
import { collectAssignments } from '../../domain/args/collect-assignments';
import { mapFields } from '../../domain/fields/field-values';
import { fieldsOf, findField, isSecret } from '../../domain/fields/fields';
import type { IntegrationType } from '../../domain/fields/integration-type';
import type { FormInput } from '../../domain/change/form-session';
import { type Integration, nameOf } from '../../domain/integration/integration';
import type { Entry } from '../../domain/payload/entry';
import { parsePasted } from '../../domain/payload/parse-pasted';
import { writePayload } from '../../domain/payload/payload';
import { travelSize } from '../../lib/travel-size';
import { type RawChanges, parseValues, withStoredUrls } from '../../domain/validation/parse-changes';
import type { Context } from '../../ports/context';
import type { Answer, SessionAt } from '../../ports/handlers';
import { choiceMessage } from '../../views/messages/choice-message';
import { problemLines } from '../../views/text/problem-lines';
import { showProposal } from '../forms/show-proposal';
import { refusePasted } from './refuse-pasted';

/** Returns the secrets of a payload. It came by a form, and no log contains what is typed there. */
function secretsOf(type: IntegrationType, entries: readonly Entry[]): RawChanges {
  const given = entries.filter(({ value }) => String(value).trim() !== '');
  return mapFields(
    fieldsOf(type).filter(isSecret),
    (field) => given.find(({ name }) => findField(name) === field)?.value,
  );
}

/** Returns the values as they would be typed into the form of an integration. */
function asFormInput(type: IntegrationType, raw: RawChanges): FormInput {
  const values = parseValues(type, raw);
  return mapFields(fieldsOf(type), ({ name, kind }) =>
    values[name] === undefined ? undefined : kind.format(values[name]),
  );
}

/** Returns the integration that a payload names, or the answer where it names none or several: nothing is guessed. */
async function findIntegration(
  context: Context,
  { reference }: Assignments,
  entries: readonly Entry[],
): Promise<Integration | Answer> {
  const { payload: texts, common } = context.catalog;
  if (reference.trim() === '') return refusePasted(texts.integrationNeeded);
  const found = await context.integrations.find(reference);
  if (found.kind === 'one') return found.integration;
  if (found.kind === 'none') return refusePasted(common.notFound(reference, found.nearest));
  const payload = writePayload(entries);
  await context.say(choiceMessage(context, reference, found.integrations, ({ id }) => ['apply', id, payload]));
  return { kind: 'done' };
}

/** Submits a pasted payload: shows before → after in the same modal, or what is wrong at the field. */
export async function submitPayload(context: Context, session: SessionAt<'paste'>, pasted: string): Promise<Answer> {
  const { catalog } = context;
  const { entries, parseErrors } = parsePasted(pasted);
  if (parseErrors.some(({ code }) => code === 'not-json')) return refusePasted(catalog.payload.noPayload);
  if (parseErrors.length > 0) return refusePasted(...parseErrors.map(catalog.parseErrors));
  const assignments = collectAssignments(entries, { reference: '', rest: [], parseErrors });
  if (assignments.parseErrors.length > 0) return refusePasted(...assignments.parseErrors.map(catalog.parseErrors));
  const integration = await findIntegration(context, assignments, entries);
  if ('kind' in integration) return integration;
  const { id, type } = integration;
  const mismatch = await checkTarget(integration, assignments.targetHints, (url) => context.integrations.find(url));
  if (mismatch !== undefined) return refusePasted(catalog.payload.targetMismatch(nameOf(integration), mismatch));

  const secrets = secretsOf(type, entries);
  const typed = { ...assignments.typed, ...secrets };
  const proposal = await context.changes.propose([{ integrationId: id, read: integration, typed }]);
  if (proposal.kind === 'nothing-to-do') return refusePasted(catalog.common.nothingToDo(nameOf(integration)));
  if (proposal.kind === 'invalid')
    return refusePasted(...proposal.invalid.flatMap(({ problems }) => problemLines(catalog, problems)));
  const edit = {
    integrationId: id,
    baseVersion: await context.snapshot(integration),
    typed: await context.encryptInput(
      type,
      asFormInput(type, withStoredUrls(type, assignments.typed, [integration.values])),
    ),
    hasPastedSecret: Object.keys(secrets).length > 0,
    pastedBytes: travelSize(pasted),
  };
  return showProposal(context, session, edit, proposal);
}
