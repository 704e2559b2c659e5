/** The `type` of the API. The stored one decides everything; a request's own is only ever compared with it (docs/rocketchat/rest-api.md B.3). */
export type IntegrationType = 'webhook-incoming' | 'webhook-outgoing';

export const integrationTypes: readonly IntegrationType[] = ['webhook-incoming', 'webhook-outgoing'];

export function isIntegrationType(value: unknown): value is IntegrationType {
  return integrationTypes.some((type) => type === value);
}
