import type { AppliedChange, StepResult } from '../../domain/change/outcome';
import { nameOf } from '../../domain/integration/integration';
import { isNew } from '../../domain/integration/new-integration';
import type { Catalog } from '../../i18n/catalog';
import type { Scope } from '../kit/scope';

type Failed = Exclude<
  StepResult,
  AppliedChange | { readonly kind: 'gone' | 'stopped' | 'version-conflict' | 'already' }
>;

function creationText(life: Catalog['lifecycle'], name: string, result: Failed): string {
  switch (result.kind) {
    case 'secret-undecryptable':
      return life.secretUndecryptable(name);
    case 'refused':
      return life.refused(name, result.reason);
    case 'not-applied':
      return life.notApplied(name, result.reason);
    case 'unknown':
      return life.unknown(name, result.reason);
  }
}

/** Why a step was not applied, and what to do. */
export function resultText({ catalog }: Scope, result: Exclude<StepResult, AppliedChange>): string {
  const { outcomes, values } = catalog;
  if (result.kind === 'gone') return outcomes.gone;
  if (result.kind === 'stopped') return outcomes.stopped(result.reason);
  const name = nameOf(result.integration);
  if (result.kind === 'already') return catalog.batch.already(name);
  if (isNew(result.integration) && result.kind !== 'version-conflict')
    return creationText(catalog.lifecycle, name, result);
  switch (result.kind) {
    case 'secret-undecryptable':
      return outcomes.secretUndecryptable(name);
    case 'refused':
      return outcomes.refused(name, result.reason);
    case 'not-applied':
      return outcomes.notApplied(name, result.reason);
    case 'unknown':
      return outcomes.unknown(name, result.reason);
    case 'version-conflict':
      return outcomes.versionConflict(
        name,
        result.changedBy ?? values.somebody,
        values.at(result.integration.updatedAt),
      );
  }
}
