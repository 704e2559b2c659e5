import type { AppliedChange, StepResult } from '../../domain/change/outcome';
import { nameOf } from '../../domain/integration/integration';
import { isNew } from '../../domain/integration/new-integration';
import type { Catalog } from '../../i18n/catalog';
import type { Scope } from '../kit/scope';

type Failed = Exclude<StepResult, AppliedChange | { readonly kind: 'gone' | 'stopped' | 'stale' | 'already' }>;

function creationText(life: Catalog['life'], name: string, result: Failed): string {
  switch (result.kind) {
    case 'secret-lost':
      return life.secretLost(name);
    case 'refused':
      return life.refused(name, result.why);
    case 'not-applied':
      return life.notApplied(name, result.why);
    case 'unknown':
      return life.unknown(name, result.why);
  }
}

/** Why a step was not applied, and what to do. */
export function resultText({ words }: Scope, result: Exclude<StepResult, AppliedChange>): string {
  const { results, values } = words;
  if (result.kind === 'gone') return results.gone;
  if (result.kind === 'stopped') return results.stopped(result.why);
  const name = nameOf(result.integration);
  if (result.kind === 'already') return words.batches.already(name);
  if (isNew(result.integration) && result.kind !== 'stale') return creationText(words.life, name, result);
  switch (result.kind) {
    case 'secret-lost':
      return results.secretLost(name);
    case 'refused':
      return results.refused(name, result.why);
    case 'not-applied':
      return results.notApplied(name, result.why);
    case 'unknown':
      return results.unknown(name, result.why);
    case 'stale':
      return results.stale(name, result.changedBy ?? values.somebody, values.at(result.integration.updatedAt));
  }
}
