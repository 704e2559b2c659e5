/** A compiler's message without the excerpt of the code that follows it. */
export function firstLine(text: string): string {
  return (text.trim().split(/[\r\n]/)[0] ?? '').trim();
}
