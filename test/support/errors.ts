import { ApiError, NetworkError } from '../../src/rocketchat/errors';

/** The error of an API answer with this status. */
export function apiError(status: number, errorType?: string, serverText = ''): ApiError {
  return new ApiError({ endpoint: 'integrations.update', status, errorType, serverText });
}

export const refusal = apiError(400, 'error-invalid-room', 'Invalid room');

export const serverFailure = apiError(500, undefined, 'Internal');

export const timeout = new NetworkError('integrations.update', 'timeout', new Error('network timeout'));
