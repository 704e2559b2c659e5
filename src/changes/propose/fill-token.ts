import type { ChangeRequest } from '../../domain/change/request';
import { decryptSecrets } from '../../domain/change/secrets';
import { isEmptyValue } from '../../domain/fields/field-value';
import type { ChangePorts } from '../../ports/change-ports';

/**
 * The request with the token that the removal which it takes back has kept, where it has none of its own: forms carry no secrets.
 * One that cannot be opened any more is left out.
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
 * The request with a token that the app made, where it needs one: a new outgoing integration without any, which the server would
 * store and never let be changed (docs/rocketchat/rest-api.md K.5), and one that is asked for another.
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
