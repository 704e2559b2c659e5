import type { ChangeRequest } from '../../domain/change/request';
import { decryptSecrets } from '../../domain/change/secrets';
import { isEmptyValue } from '../../domain/fields/field-value';
import type { ChangePorts } from '../../ports/change-ports';

/**
 * Returns a request to recreate an integration with the token that the history kept of its removal, unless the request has its own:
 * forms contain no secrets. A token that can no longer be decrypted is left out.
 */
export async function withKeptSecrets(
  ports: Pick<ChangePorts, 'history' | 'vault'>,
  request: ChangeRequest,
): Promise<ChangeRequest> {
  if (request.kind !== 'create' || request.reverts === undefined) return request;
  if (!isEmptyValue(request.values.token) || request.typed?.token !== undefined) return request;
  const removal = await ports.history.load(request.reverts);
  if (removal?.kind !== 'removed' || removal.type !== request.type) return request;
  const { token } = decryptSecrets(removal.type, removal.before, await ports.vault()).values;
  return isEmptyValue(token) || token === undefined ? request : { ...request, values: { ...request.values, token } };
}

/**
 * Returns a request with a generated token, where it needs one: because the request asks for a new token, or for a new outgoing
 * integration without one, which the server would store and then refuse to change (docs/rocketchat/rest-api.md K.5).
 */
export function withGeneratedToken(ports: Pick<ChangePorts, 'newToken'>, request: ChangeRequest): ChangeRequest {
  if (request.kind === 'remove') return request;
  const { values = {}, typed = {} } = request;
  if (!isEmptyValue(values.token)) return request;
  const isNewOutgoing = request.kind === 'create' && request.type === 'webhook-outgoing' && !hasText(typed.token);
  if (!isNewOutgoing && request.generateToken !== true) return request;
  return { ...request, values: { ...values, token: ports.newToken() }, generateToken: true };
}

function hasText(typed: unknown): boolean {
  return typeof typed === 'string' && typed.trim() !== '';
}
