const alphabet = '23456789ABCDEFGHJKLMNPQRSTWXYZabcdefghijkmnopqrstuvwxyz';

/** Returns an id like Rocket.Chat's: 17 characters that are easy to tell apart. */
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(17)), (number) =>
    alphabet.charAt(number % alphabet.length),
  ).join('');
}
