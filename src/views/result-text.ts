import { nameOf } from '../domain/integration';
import type { AppliedChange, StepResult } from '../domain/proposal';
import type { Scope } from './scope';

/** Why a step was not applied, and what to do. */
export function resultText({ words }: Scope, result: Exclude<StepResult, AppliedChange>): string {
  const { results, values } = words;
  if (result.kind === 'gone') return results.gone;
  if (result.kind === 'stopped') return results.stopped(result.why);
  const name = nameOf(result.integration);
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
