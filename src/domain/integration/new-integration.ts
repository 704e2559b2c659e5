import { type FieldValues, mapFields } from '../fields/field-values';
import { fieldsOf } from '../fields/fields';
import type { IntegrationType } from '../fields/integration-type';
import type { Integration } from './integration';

/** The id of an integration that is not stored yet: in its form, in its plan, and in the history until the server gives it one. */
export const unstoredId = 'new';

/** Returns an integration that is to be created with these values. */
export function newIntegration(type: IntegrationType, values: FieldValues): Integration {
  return {
    id: unstoredId,
    type,
    values,
    updatedAt: '',
    updatedBy: undefined,
    createdAt: undefined,
    createdBy: undefined,
    scriptError: undefined,
  };
}

/** Returns a value for every field of a type, null where there is none, so that each counts as decided. */
export function completeValues(type: IntegrationType, values: FieldValues): FieldValues {
  return mapFields(fieldsOf(type), ({ name }) => values[name] ?? null);
}

/** Returns whether an integration is not stored yet. No server gives the id `new`: theirs have 17 or 24 characters. */
export function isNew({ id }: Pick<Integration, 'id'>): boolean {
  return id === unstoredId;
}

/** The values that Rocket.Chat's own pages begin with. Every workspace has the user rocket.cat. */
const common: FieldValues = {
  enabled: true,
  username: 'rocket.cat',
  scriptEnabled: false,
  scriptEngine: 'isolated-vm',
};

export const defaultValues: Readonly<Record<IntegrationType, FieldValues>> = {
  'webhook-incoming': { ...common, overrideDestinationChannelEnabled: false },
  'webhook-outgoing': {
    ...common,
    event: 'sendMessage',
    triggerWordAnywhere: false,
    runOnEdits: true,
    impersonateUser: false,
    retryFailedCalls: true,
    retryCount: 6,
    retryDelay: 'powers-of-ten',
  },
};
