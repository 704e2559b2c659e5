import { isEmptyValue } from '../domain/field-value';
import type { ChangeRequest } from '../domain/proposal';
import type { ChangePorts } from './change-ports';

/**
 * The request with a token that the app made, where it needs one: a new outgoing integration without any, which the server would
 * store and never let be changed (facts: rest-api K.5), and one that is asked for another.
 */
export function withMadeToken(ports: Pick<ChangePorts, 'newToken'>, request: ChangeRequest): ChangeRequest {
  if (request.kind === 'remove') return request;
  const { values = {}, typed = {} } = request;
  if (!isEmptyValue(values.token)) return request;
  const isNewOutgoing = request.kind === 'create' && request.type === 'webhook-outgoing' && !hasText(typed.token);
  if (!isNewOutgoing && request.makesToken !== true) return request;
  return { ...request, values: { ...values, token: ports.newToken() }, makesToken: true };
}

function hasText(typed: unknown): boolean {
  return typeof typed === 'string' && typed.trim() !== '';
}
