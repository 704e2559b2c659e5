import { scryptSync } from 'node:crypto';

/** Lower than usual: the workspace's passwords need no protection. */
const cost = { N: 1024 };

/** Hashes a password for `users.services.password.scrypt`, salted with the user's id. Rocket.Chat uses bcrypt. */
export const hashPassword = (password: string, userId: string): string =>
  scryptSync(password, userId, 32, cost).toString('base64');
