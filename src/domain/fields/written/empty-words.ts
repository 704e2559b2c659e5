/** What programs write for nothing. As a value it is nearly always a slip, so a person is asked. */
const emptyWord = /^(?:null|undefined|none|nil|nan)$/i;

/** Returns whether a text is nothing but a program's word for nothing, such as `null` or `None`. */
export function isEmptyWord(text: string): boolean {
  return emptyWord.test(text);
}

/** Returns a text without the backslash before such a word, which says that the word itself is wanted: `\null` is the text `null`. */
export function unescapeEmptyWord(text: string): string {
  return text.startsWith('\\') && emptyWord.test(text.replace(/^\\+/, '')) ? text.slice(1) : text;
}
