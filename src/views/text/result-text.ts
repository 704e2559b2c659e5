import type { StepResult } from '../../domain/change/outcome';
import { nameOf } from '../../domain/integration/integration';
import { isNew } from '../../domain/integration/new-integration';
import type { Scope } from '../kit/scope';
import { failureText } from './failure-text';

/** Says why a step was not applied, and what to do. */
export function resultText({ catalog }: Scope, result: Exclude<StepResult, { readonly kind: 'applied' }>): string {
  const { outcomes, values } = catalog;
  if (result.kind === 'gone') return outcomes.gone;
  if (result.kind === 'stopped') return outcomes.stopped(failureText(catalog, result.failure));
  const { integration } = result;
  const name = nameOf(integration);
  const texts = isNew(integration) ? catalog.lifecycle : outcomes;
  switch (result.kind) {
    case 'already':
      return catalog.batch.already(name);
    case 'version-conflict':
      return outcomes.versionConflict(name, result.changedBy ?? values.somebody, values.at(integration.updatedAt));
    case 'secret-undecryptable':
      return texts.secretUndecryptable(name);
    case 'refused':
    case 'not-applied':
    case 'unknown':
      return texts[result.kind](name, failureText(catalog, result.failure));
  }
}
