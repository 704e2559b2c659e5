// A quote opens only where the same quote follows later; a backslash keeps the character behind it from closing.
const piece = /(?<quote>["'])(?<grouped>(?:\\.|[^\\])*?)\k<quote>|(?<gap>[ \t\r\n])|(?<plain>.)/gs;

/**
 * Splits what was typed behind a slash command as Rocket.Chat does (docs/rocketchat/hosting.md, section 1): at spaces, tabs
 * and line breaks, empty items dropped; "…" and '…' group, lose their quotes and may be empty; two groups without a
 * gap are two items; any two apostrophes pair up. `\"` becomes `"`, but only in a text with at least one group.
 */
export function parseParameters(text: string): string[] {
  const items: string[] = [];
  let item: string | undefined;
  let behindGroup = false;
  let anyGroup = false;

  const endItem = () => {
    if (item !== undefined) items.push(item);
    item = undefined;
  };

  for (const { groups } of text.matchAll(piece)) {
    const grouped = groups?.grouped;
    if (groups?.gap !== undefined || (grouped !== undefined && behindGroup)) endItem();
    behindGroup = grouped !== undefined;
    anyGroup ||= behindGroup;
    const addition = grouped ?? groups?.plain;
    if (addition !== undefined) item = (item ?? '') + addition;
  }
  endItem();

  return anyGroup ? items.map((found) => found.replaceAll('\\"', '"')) : items;
}
