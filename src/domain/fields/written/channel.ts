import { unwrapUrl } from './url';

/** The marks of rooms and people in the links of Rocket.Chat's clients. */
const marks: ReadonlyMap<string, string> = new Map([
  ['channel', '#'],
  ['group', '#'],
  ['direct', '@'],
]);

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Returns the room or person that a link to a room leads to; undefined for any other text. */
function linkedChannel(text: string): string | undefined {
  if (!/^https?:\/\//i.test(text)) return undefined;
  const steps = (/^[^?#]*/.exec(text)?.[0] ?? '').split('/').slice(3);
  const index = steps.findIndex((step, at) => marks.has(step) && (steps[at + 1] ?? '') !== '');
  const mark = marks.get(steps[index] ?? '');
  return mark === undefined ? undefined : mark + decoded(steps[index + 1] ?? '');
}

/**
 * Returns a channel as the server knows it, from how people write it: with a full-width or doubled mark, a space after it, or as a
 * link to the room, `https://chat.example/channel/dev`. A text without a mark stays as it is.
 */
export function readChannel(written: string): string {
  const text = unwrapUrl(written.trim());
  const marked = /^([#＃@＠])[#＃@＠\s]*/.exec(text);
  if (marked === null) return linkedChannel(text) ?? text;
  const [start, mark = ''] = marked;
  const name = text.slice(start.length);
  return (/[#＃]/.test(mark) ? '#' : '@') + name;
}

/** Splits a list of channels at commas, semicolons and lines, and at white space before the next mark. */
export function splitChannels(text: string): string[] {
  return text.split(/[\r\n,;，；]|\s(?=[#＃@＠])/).map(readChannel);
}
