// A header or parameter with a token behind it. A placeholder such as $TOKEN or <token> is none.
const credential =
  /\b(?:x-auth-token|authorization|rc_token|auth_?token|access_token)["']?\s{0,9}(?::|=>?)\s{0,9}["']?[^\s"'&$<{%,]/i;

/** Returns whether a text contains a token of the API's, which has no place around a payload. The caller never repeats it. */
export function containsCredentials(text: string): boolean {
  return credential.test(text);
}

/** Returns whether a value contains a token of Rocket.Chat's own API. The URLs of other services may contain theirs. */
export function containsApiToken(text: string): boolean {
  return /\bx-auth-token["']?\s{0,9}[:=]\s{0,9}[^\s$<{]|\brc_token=[^\s$<{]/i.test(text);
}
