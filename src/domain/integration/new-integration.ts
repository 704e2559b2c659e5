import type { FieldName } from '../fields/field-name';
import type { FieldValue } from '../fields/field-value';
import type { FieldValues } from '../fields/field-values';
import { fieldsOf } from '../fields/fields';
import type { IntegrationType } from '../fields/integration-type';
import type { Integration } from './integration';

/** The id of an integration that is not stored yet: on its form, in its plan, and in the history until the server gave it one. */
export const unstoredId = 'new';

/** An integration as it is to be created; a form shows these values at first. */
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

/** A value for every field that it can have, so that each counts as one that was decided on; null where there is none. */
export function completeValues(type: IntegrationType, values: FieldValues): FieldValues {
  const every: Partial<Record<FieldName, FieldValue>> = {};
  for (const { name } of fieldsOf(type)) every[name] = values[name] ?? null;
  return every;
}

/** No server gives this id: theirs have 17 or 24 characters. */
export function isNew({ id }: Pick<Integration, 'id'>): boolean {
  return id === unstoredId;
}

/** What an integration begins with, as on Rocket.Chat's own pages; rocket.cat is the user that every workspace has. */
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
