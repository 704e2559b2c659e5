import { randomInt } from 'node:crypto';

const alphabet = '23456789ABCDEFGHJKLMNPQRSTWXYZabcdefghijkmnopqrstuvwxyz';

/** An id as Rocket.Chat's own: 17 characters that cannot be mistaken for one another. */
export function randomId(): string {
  return Array.from({ length: 17 }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
}
