import type { FastifyRequest } from 'fastify';
import { ApiError } from '../http/api-error';
import type { RestContext } from '../rest-context';

const addressOf = ({ headers, ip }: FastifyRequest): string => {
  const realIp = headers['x-real-ip'];
  return typeof realIp === 'string' ? realIp : ip;
};

/**
 * Counts a call of the endpoint and writes the limiter's headers into `headers`, unless there is no limiter or the user is
 * exempt (docs/rocketchat/rest-api.md, L).
 *
 * @throws ApiError 429
 */
export async function limitRate(
  { settings, permissions, rateLimiter, profile: { rateLimit } }: RestContext,
  key: string,
  request: FastifyRequest,
  userId: string,
  headers: Record<string, string>,
): Promise<void> {
  if (!rateLimit || (await settings.get('API_Enable_Rate_Limiter')) !== true) return;
  if (await permissions.has(userId, 'api-bypass-rate-limit')) return;
  const limit = await rateLimit.limit(settings);
  const { allowed, remaining, timeToReset } = rateLimiter.hit(key, addressOf(request), limit);
  headers['x-ratelimit-limit'] = String(limit.calls);
  headers['x-ratelimit-remaining'] = String(remaining);
  headers['x-ratelimit-reset'] = String(Date.now() + timeToReset);
  if (allowed) return;
  const seconds = Math.ceil(timeToReset / 1000);
  throw new ApiError(
    `Error, too many requests. Please slow down. You must wait ${seconds} seconds before trying this endpoint again. [error-too-many-requests]`,
    { status: 429 },
  );
}
