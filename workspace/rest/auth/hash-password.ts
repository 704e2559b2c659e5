import { scryptSync } from 'node:crypto';

/** Less than is usual: no password of the stand-in is worth the waiting. */
const cost = { N: 1024 };

/** A password as it is stored in `users.services.password.scrypt`, salted with the user's id. Rocket.Chat's own is bcrypt. */
export const hashPassword = (password: string, userId: string): string =>
  scryptSync(password, userId, 32, cost).toString('base64');
