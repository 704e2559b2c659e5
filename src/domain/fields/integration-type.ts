/** The `type` of the API. The stored type decides everything; the type in a request is only compared with it (docs/rocketchat/rest-api.md B.3). */
export type IntegrationType = 'webhook-incoming' | 'webhook-outgoing';

export const integrationTypes: readonly IntegrationType[] = ['webhook-incoming', 'webhook-outgoing'];

export function isIntegrationType(value: unknown): value is IntegrationType {
  return integrationTypes.some((type) => type === value);
}
