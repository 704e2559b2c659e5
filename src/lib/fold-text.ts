/** Returns a text in lower case and without full-width forms, as names are compared that differ in case only. */
export function lowerText(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** Returns it without accents, too. */
export function foldText(text: string): string {
  return lowerText(text).normalize('NFD').replace(/\p{M}/gu, '');
}
