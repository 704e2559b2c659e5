/** Control characters except line breaks and tabs, directions of writing, and characters without width except the joiners of scripts and emoji. */
const invisible = /(?![\n\r\t])\p{Cc}|[\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u;

/** Returns whether a text contains characters that nobody sees, or that turn the text around them. */
export function hasInvisible(text: string): boolean {
  return invisible.test(text);
}

/** Returns a text with a mark in place of each such character. */
export function markInvisible(text: string): string {
  return text.replace(new RegExp(invisible, 'gu'), '\ufffd');
}
