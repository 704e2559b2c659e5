/** Returns whether a text has half of a pair of UTF-16, which UTF-8 has no bytes for: a server would store another character. */
export function hasLoneSurrogate(text: string): boolean {
  // With this flag, a pair is one character and not in the range.
  return /[\ud800-\udfff]/u.test(text);
}
