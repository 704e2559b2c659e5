import { createHash } from 'node:crypto';

/** A login token as it is stored in `users.services.resume.loginTokens.hashedToken`. */
export const hashLoginToken = (token: string): string => createHash('sha256').update(token).digest('base64');
