const alphabet = '23456789ABCDEFGHJKLMNPQRSTWXYZabcdefghijkmnopqrstuvwxyz';

/** An id as Rocket.Chat's own: 17 characters that cannot be mistaken for one another. */
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(17)), (one) => alphabet.charAt(one % alphabet.length)).join(
    '',
  );
}
