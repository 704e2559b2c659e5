/** Control characters except line breaks and tabs, directions of writing, and characters without width except the joiners of scripts and emoji. */
const invisible = /(?![\n\r\t])\p{Cc}|[\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;

/** How many characters of a long text are kept at its beginning and end. */
const kept = { start: 2_500, end: 500 } as const;

/** Returns a text as it can be drawn: what nobody would see, and what turns text around, becomes a mark; a long text is cut in its middle. */
export function visibleText(text: string): string {
  const marked = text.replace(invisible, '\ufffd');
  return marked.length > kept.start + kept.end ? `${marked.slice(0, kept.start)}…${marked.slice(-kept.end)}` : marked;
}
