import { createHash } from 'node:crypto';

/** Hashes a login token as stored in `users.services.resume.loginTokens.hashedToken`. */
export const hashLoginToken = (token: string): string => createHash('sha256').update(token).digest('base64');
