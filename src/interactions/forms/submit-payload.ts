import type { Assignments } from '../../domain/args/assignments';
import { checkTarget, mismatchedUrl } from '../../domain/args/check-target';
import { collectAssignments } from '../../domain/args/collect-assignments';
import type { FieldName } from '../../domain/fields/field-name';
import type { RawValue } from '../../domain/fields/field-value';
import { fields, findField } from '../../domain/fields/fields';
import type { FormInput } from '../../domain/form-session';
import { type Integration, nameOf } from '../../domain/integration/integration';
import { allFound } from '../../domain/integration/reference';
import type { Entry } from '../../domain/payload/entry';
import { parsePasted } from '../../domain/payload/parse-pasted';
import { writePayload } from '../../domain/payload/payload';
import type { RawChanges } from '../../domain/validation/parse-changes';
import type { Context } from '../../ports/context';
import type { Answer, SessionAt } from '../../ports/handlers';
import { pastedAction } from '../../views/forms/paste-form';
import { choiceMessage } from '../../views/messages/choice-message';
import { problemLines } from '../../views/parts/problem-lines';
import { showProposal } from './show-proposal';

function refuse(...sentences: readonly string[]): Answer {
  return { kind: 'errors', errors: { [pastedAction]: sentences.join('\n') } };
}

/** The secrets of a payload that came by a form, whose texts no log holds. */
function secretsOf(entries: readonly Entry[]): RawChanges {
  const secrets: Partial<Record<FieldName, RawValue>> = {};
  for (const { name, value } of entries) {
    const field = findField(name);
    if (field?.kind.name === 'secret' && String(value).trim() !== '') secrets[field.name] = value;
  }
  return secrets;
}

/** The values as the form of that integration would have had them typed. */
function asTexts(typed: RawChanges): FormInput {
  const texts: Partial<Record<FieldName, string>> = {};
  for (const field of fields) {
    const { name, kind } = field;
    const value = typed[name];
    const understood = value === undefined ? undefined : kind.parse(value, field);
    if (understood?.ok === true) texts[name] = kind.format(understood.value);
  }
  return texts;
}

/** The integration that the payload names, or what keeps it from being found: never a guess among several. */
async function find(
  context: Context,
  { reference }: Assignments,
  entries: readonly Entry[],
): Promise<Integration | Answer> {
  const { payload: pasting, common } = context.catalog;
  if (reference.trim() === '') return refuse(pasting.integrationNeeded);
  const found = await context.integrations.find(reference);
  if (found.kind === 'one') return found.integration;
  if (found.kind === 'none') return refuse(common.notFound(reference, found.nearest));
  const payload = writePayload(entries);
  await context.say(choiceMessage(context, reference, found.integrations, ({ id }) => ['apply', id, payload]));
  return { kind: 'done' };
}

/** A payload was pasted: before → after in the same modal, or at the field what is wrong with it. */
export async function submitPayload(context: Context, session: SessionAt<'paste'>, pasted: string): Promise<Answer> {
  const { catalog } = context;
  const { entries, parseErrors } = parsePasted(pasted);
  if (parseErrors.some(({ code }) => code === 'not-json')) return refuse(catalog.payload.noPayload);
  if (parseErrors.length > 0) return refuse(...parseErrors.map(catalog.parseErrors));
  const assignments = collectAssignments(entries, { reference: '', rest: [], parseErrors });
  if (assignments.parseErrors.length > 0) return refuse(...assignments.parseErrors.map(catalog.parseErrors));
  const integration = await find(context, assignments, entries);
  if ('kind' in integration) return integration;
  const url = mismatchedUrl(integration, assignments.targetHints);
  const callers = url === undefined ? [] : allFound(await context.integrations.find(url));
  const mismatch = checkTarget(integration, assignments.targetHints, callers);
  if (mismatch !== undefined) return refuse(catalog.payload.targetMismatch(nameOf(integration), mismatch));

  const secrets = secretsOf(entries);
  const typed = { ...assignments.typed, ...secrets };
  const proposal = await context.changes.propose([{ integrationId: integration.id, typed }]);
  if (proposal.kind === 'nothing-to-do') return refuse(catalog.common.nothingToDo(nameOf(integration)));
  if (proposal.kind === 'invalid')
    return refuse(
      ...proposal.invalid.reduce<string[]>((all, { problems }) => [...all, ...problemLines(catalog, problems)], []),
    );
  const origin = {
    session,
    baseVersion: await context.snapshot(integration),
    typed: asTexts(assignments.typed),
    secret: undefined,
    hasPastedSecret: Object.keys(secrets).length > 0,
  };
  return showProposal(context, origin, integration.id, proposal);
}
