/** Returns for each position where the next such quote is that no backslash escapes, counted from there; -1 for none. */
function nextQuotes(text: string, quote: string): Int32Array {
  const found = new Int32Array(text.length + 2).fill(-1);
  for (let at = text.length - 1; at >= 0; at -= 1)
    found[at] = text[at] === quote ? at : (found[at + (text[at] === '\\' ? 2 : 1)] ?? -1);
  return found;
}

/**
 * Splits the text after a slash command as Rocket.Chat does (docs/rocketchat/hosting.md, section 1): at spaces, tabs and line
 * breaks, without empty items. "…" and '…' form a group, lose their quotes and may be empty. Two groups without a gap are two
 * items, and any two apostrophes pair up. `\"` becomes `"`, but only in a text with at least one group.
 */
export function parseParameters(text: string): string[] {
  const items: string[] = [];
  let item: string | undefined;
  let followsGroup = false;
  let hasGroup = false;

  const endItem = () => {
    if (item !== undefined) items.push(item);
    item = undefined;
  };

  // A quote opens a group only if the same quote follows later. A backslash escapes the next character. Each position is looked at
  // once, however many quotes open nothing.
  const quotes = new Map(['"', "'"].map((quote) => [quote, nextQuotes(text, quote)]));
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    const end = quotes.get(character)?.[at + 1] ?? -1;
    const isGroup = end >= 0;
    const isGap = ' \t\r\n'.includes(character);
    if (isGap || (isGroup && followsGroup)) endItem();
    followsGroup = isGroup;
    hasGroup ||= isGroup;
    if (!isGap) item = (item ?? '') + (isGroup ? text.slice(at + 1, end) : character);
    if (isGroup) at = end;
  }
  endItem();

  return hasGroup ? items.map((found) => found.replaceAll('\\"', '"')) : items;
}
