import { markInvisible } from '../../lib/invisible-characters';

/** How many characters of a long text are kept at its beginning and end. */
const kept = { start: 2_500, end: 500 } as const;

/** Returns a text as it can be drawn: what nobody would see, and what turns text around, becomes a mark; a long text is cut in its middle. */
export function visibleText(text: string): string {
  const marked = markInvisible(text);
  return marked.length > kept.start + kept.end ? `${marked.slice(0, kept.start)}…${marked.slice(-kept.end)}` : marked;
}
