import type { Assignments } from '../../domain/args/assignments';
import { type FormInput, creationForm } from '../../domain/change/form-session';
import { mapFields } from '../../domain/fields/field-values';
import { fieldsOf } from '../../domain/fields/fields';
import type { IntegrationType } from '../../domain/fields/integration-type';
import { type Integration, nameOf } from '../../domain/integration/integration';
import { newIntegration } from '../../domain/integration/new-integration';
import { requirePermission } from '../../domain/permissions';
import { type RawChanges, parseValues, withStoredUrls } from '../../domain/validation/parse-changes';
import { parseCreation } from '../../domain/validation/parse-creation';
import type { Context } from '../../ports/context';
import type { Answer, SessionAt } from '../../ports/handlers';
import { integrationForm } from '../../views/forms/integration-form';
import { removeForm } from '../../views/forms/remove-form';
import { problemLines } from '../../views/text/problem-lines';
import { showProposal } from '../forms/show-proposal';
import { refusePasted } from './refuse-pasted';

/** What the step after a paste is shown with. */
export interface PasteResult {
  /** Sentences above its fields. */
  readonly notices: readonly string[];
  /** The size of what was pasted, which the client goes on submitting. */
  readonly pastedBytes: number;
}

/** Returns the values as they would be typed into the form of an integration. */
function asFormInput(type: IntegrationType, raw: RawChanges): FormInput {
  const values = parseValues(type, raw);
  return mapFields(fieldsOf(type), ({ name, kind }) =>
    values[name] === undefined ? undefined : kind.format(values[name]),
  );
}

/** Shows the form of a new integration, filled in from the payload. */
export async function showCreation(
  context: Context,
  session: SessionAt<'paste'>,
  type: IntegrationType,
  typed: RawChanges,
  { notices, pastedBytes }: PasteResult,
): Promise<Answer> {
  const [missingPermissions, release] = await Promise.all([context.missingPermissions(), context.release()]);
  requirePermission(missingPermissions, type);
  const { changes, problems } = parseCreation(type, typed, release);
  const lines = problemLines(context.catalog, problems);
  if (lines.length > 0) return refusePasted(...lines);
  const { values } = await context.snapshot(newIntegration(type, changes));
  const { integration, step } = creationForm(type, values, release);
  const client = { pastedBytes };
  await context.sessions.save({ ...session, step: { ...step, ...client } });
  return { kind: 'update', view: integrationForm(context, session.id, integration, {}, notices, client), notices };
}

/** Shows the form of a removal. */
export async function showRemoval(
  context: Context,
  session: SessionAt<'paste'>,
  integration: Integration,
  { notices }: PasteResult,
): Promise<Answer> {
  const baseVersion = await context.snapshot(integration);
  await context.sessions.save({ ...session, step: { kind: 'remove', integrationId: integration.id, baseVersion } });
  return { kind: 'update', view: removeForm(context, session.id, integration, notices), notices };
}

/** Shows before → after in the same modal, or what is wrong at the field. */
export async function showChange(
  context: Context,
  session: SessionAt<'paste'>,
  integration: Integration,
  { typed }: Assignments,
  secrets: RawChanges,
  { notices, pastedBytes }: PasteResult,
): Promise<Answer> {
  const { catalog } = context;
  const { id, type } = integration;
  const name = nameOf(integration);
  const asked = { ...typed, ...secrets };
  if (Object.keys(asked).length === 0) return refusePasted(catalog.payload.noFields(name));
  const proposal = await context.changes.propose([{ integrationId: id, read: integration, typed: asked }]);
  if (proposal.kind === 'nothing-to-do') return refusePasted(catalog.common.nothingToDo(name));
  if (proposal.kind === 'invalid')
    return refusePasted(...proposal.invalid.flatMap(({ problems }) => problemLines(catalog, problems)));
  const edit = {
    integrationId: id,
    baseVersion: await context.snapshot(integration),
    typed: await context.encryptInput(type, asFormInput(type, withStoredUrls(type, typed, [integration.values]))),
    hasPastedSecret: Object.keys(secrets).length > 0,
    pastedBytes,
  };
  return showProposal(context, session, edit, proposal, notices);
}
