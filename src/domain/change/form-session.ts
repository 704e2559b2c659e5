import type { Snapshot } from './snapshot';
import type { FieldName } from '../fields/field-name';
import type { ByField, FieldValues } from '../fields/field-values';
import type { IntegrationType } from '../fields/integration-type';
import type { Release } from '../fields/release';
import type { Integration } from '../integration/integration';
import { newIntegration } from '../integration/new-integration';
import { withReleaseFields } from '../integration/with-release-fields';

/** Where a form was asked for, and so where its answers go. Interactions in a modal do not say (docs/rocketchat/hosting.md 2). */
export interface ReplyTarget {
  readonly roomId: string;
  readonly threadId?: string | undefined;
}

/** What was typed into a form, by field. Secrets are never kept here, and URLs that contain one are encrypted. */
export type FormInput = ByField<string>;

/** What can be pasted into a form. Nothing of it is kept. */
export type PastedThing = 'payload' | 'import';

/** The integration that a form changes or creates, in the version that the person saw. */
export interface FormTarget {
  readonly integrationId: string;
  readonly baseVersion: Snapshot;
  /** The history entry of a removal that a new integration is created instead of. */
  readonly reverts?: string | undefined;
}

/** What the client of an open form keeps by itself, whatever view it is sent (docs/rocketchat/hosting.md 2). */
export interface ClientState {
  /** The fields that it had a text of when it submitted the form. It shows them again, and submits them. */
  readonly shown?: readonly FieldName[] | undefined;
  /** The size of what was pasted into the form, which it goes on submitting, in bytes. */
  readonly pastedBytes?: number | undefined;
}

/** What was typed into a form. */
export interface FormEdit extends FormTarget, ClientState {
  readonly typed: FormInput;
  /** The field of a form for a single secret. */
  readonly secret?: FieldName | undefined;
  /** The pasted payload contained a secret, which is in the plan but not in the form that Back opens. */
  readonly hasPastedSecret?: boolean | undefined;
}

/** The step that a form is at. `offered` are the ids of a picker; `conflicts` the fields for which the person must choose a value. */
export type FormStep =
  | { readonly kind: 'pick'; readonly offered?: readonly string[] | undefined }
  | { readonly kind: 'paste'; readonly what: PastedThing }
  | (FormTarget & ClientState & { readonly kind: 'edit'; readonly typed: FormInput })
  | (FormEdit & { readonly kind: 'review'; readonly planId: string; readonly conflicts: readonly FieldName[] })
  | (FormTarget & { readonly kind: 'remove' })
  | (FormTarget & { readonly kind: 'secret'; readonly field: FieldName });

/** A step that a view can submit: that of a form, or a notice that can only be closed. */
export type ViewStep = FormStep['kind'] | 'close';

/** Returns the step before a review, with what was typed. */
export function editStep({
  integrationId,
  baseVersion,
  typed,
  secret,
  reverts,
  shown,
  pastedBytes,
}: FormEdit): FormStep {
  return secret === undefined
    ? { kind: 'edit', integrationId, baseVersion, typed, reverts, shown, pastedBytes }
    : { kind: 'secret', integrationId, baseVersion, field: secret };
}

/** A form in which nothing has been typed yet: what it shows, and its first step. */
interface FormStart {
  readonly integration: Integration;
  readonly step: FormStep;
}

/** Returns the form of a stored integration, with the fields that its server has. */
export function editForm(stored: Integration, baseVersion: Snapshot, release: Release | undefined): FormStart {
  const step = editStep({ integrationId: stored.id, baseVersion, typed: {} });
  return { integration: withReleaseFields(stored, release), step };
}

/**
 * Returns the form of a new integration with these values, with the fields that its server has.
 *
 * @param values without secrets, because they are kept with the form
 * @param reverts the removal that it is created instead of
 */
export function creationForm(
  type: IntegrationType,
  values: FieldValues,
  release: Release | undefined,
  reverts?: string,
): FormStart {
  const integration = withReleaseFields(newIntegration(type, values), release);
  const { id, updatedAt } = integration;
  const baseVersion = { type, updatedAt, values: integration.values };
  return { integration, step: editStep({ integrationId: id, baseVersion, typed: {}, reverts }) };
}

/**
 * Returns the step that was submitted. What was on the screen counts, which may be the step before: somebody who presses a button
 * twice has not seen what the first press led to, and must not apply it.
 *
 * @param shownStep the step that the submitted view names
 */
export function submittedStep(step: FormStep, shownStep: string | undefined): FormStep {
  if (shownStep === 'pick') return step.kind === 'pick' ? step : { kind: 'pick' };
  // Only a payload leads to another step in the same form. The view sends what was pasted again.
  if (shownStep === 'paste') return step.kind === 'paste' ? step : { kind: 'paste', what: 'payload' };
  return step.kind === 'review' && shownStep !== 'review' ? editStep(step) : step;
}

/** The server's side of an open form. The client's copy can be forged, so only its id and what was typed are used. */
export interface FormSession {
  /** The id of the view. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly replyTarget: ReplyTarget;
  readonly step: FormStep;
}

/** How long a form can stay open, in milliseconds. */
export const sessionLifetimeMs = 24 * 3_600_000;
