/** The fields that a person can change, by their names in `integrations.update`, in the order of the form. */
export const fieldNames = [
  'name',
  'enabled',
  'username',
  'channel',
  'overrideDestinationChannelEnabled',
  'event',
  'triggerWords',
  'triggerWordAnywhere',
  'runOnEdits',
  'urls',
  'token',
  'targetRoom',
  'impersonateUser',
  'alias',
  'avatar',
  'emoji',
  'scriptEnabled',
  'script',
  'scriptEngine',
  'skipTranspile',
  'retryFailedCalls',
  'retryCount',
  'retryDelay',
] as const;

export type FieldName = (typeof fieldNames)[number];

export function isFieldName(name: string): name is FieldName {
  return fieldNames.some((known) => known === name);
}
