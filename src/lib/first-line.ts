/** Returns the first line of a text: of a compiler's message, what is wrong without the excerpt of the code. */
export function firstLine(text: string): string {
  return (text.trim().split(/[\r\n]/)[0] ?? '').trim();
}
