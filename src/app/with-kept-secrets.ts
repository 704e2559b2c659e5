import { isEmptyValue } from '../domain/field-value';
import type { ChangeRequest } from '../domain/proposal';
import { openSecrets } from '../domain/vault';
import type { ChangePorts } from './change-ports';

/**
 * The request with the token that the removal which it takes back has kept, where it has none of its own: forms carry no secrets.
 * One that cannot be opened any more is left out.
 */
export async function withKeptSecrets(
  ports: Pick<ChangePorts, 'history' | 'vault'>,
  request: ChangeRequest,
): Promise<ChangeRequest> {
  if (request.kind !== 'create' || request.undoes === undefined) return request;
  if (!isEmptyValue(request.values.token) || request.typed?.token !== undefined) return request;
  const removal = await ports.history.load(request.undoes);
  if (removal?.kind !== 'removed' || removal.type !== request.type) return request;
  const { token } = openSecrets(removal.type, removal.before, await ports.vault()).values;
  return isEmptyValue(token) || token === undefined ? request : { ...request, values: { ...request.values, token } };
}
