// A quote opens a group only if the same quote follows later. A backslash escapes the next character.
const tokenPattern = /(?<quote>["'])(?<grouped>(?:\\.|[^\\])*?)\k<quote>|(?<gap>[ \t\r\n])|(?<plain>.)/gs;

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

  for (const { groups } of text.matchAll(tokenPattern)) {
    const grouped = groups?.grouped;
    if (groups?.gap !== undefined || (grouped !== undefined && followsGroup)) endItem();
    followsGroup = grouped !== undefined;
    hasGroup ||= followsGroup;
    const addition = grouped ?? groups?.plain;
    if (addition !== undefined) item = (item ?? '') + addition;
  }
  endItem();

  return hasGroup ? items.map((found) => found.replaceAll('\\"', '"')) : items;
}
