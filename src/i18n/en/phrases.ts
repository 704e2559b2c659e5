import type { IntegrationType } from '../../domain/fields/integration-type';

/** Phrases that sentences of several catalogues contain. */

export const typeNames: Readonly<Record<IntegrationType, string>> = {
  'webhook-incoming': 'incoming',
  'webhook-outgoing': 'outgoing',
};

export function integrationCount(count: number): string {
  return count === 1 ? '1 integration' : `${count} integrations`;
}

export function kilobytes(bytes: number): string {
  return `${Math.floor(bytes / 1000)} kB`;
}

/** Returns a question for the nearest names, or else what to say where there are none. */
export function didYouMean(nearest: readonly string[], otherwise = ''): string {
  return nearest.length === 0 ? otherwise : `Did you mean ${nearest.join(', ')}?`;
}

export const undecryptableInPlan =
  'The secret of this plan was sealed with the app’s own token, which has been replaced since. Make the plan anew.';
