import type { Random } from './random';

/** What people type by accident, and what breaks parsers. */
const fragments = [
  ...['"', "'", '`', '```', '“', '”', '„', '«', '»', '‘', '’', '\\', '\\"', '$', '^'],
  ...['{', '}', '[', ']', '(', ')', '<', '>', '{{', '}}', '{"', '"}', '":', '[]', '{}'],
  ...[',', ';', ':', '=', '==', '~', '|', '&', '&amp;', '&quot;', '#', '@', '%', '%22', '/', '//', '/*', '*/'],
  ...[' ', '  ', '\t', '\n', '\r\n', '\u00a0', '\u200b', '\u200e', '\u2028', '\ufeff', '\u3000', '\u0000', '\u0007'],
  ...['ё', 'é', 'e\u0301', 'İ', 'ß', 'ﬁ', 'Ａ', '＝', '｛', '😀', '👩‍👩‍👧', '\ud800', '\udfff', 'ﷺ', 'א', '𝒜'],
  ...['null', 'undefined', 'true', 'NaN', '-1', '1e999', '__proto__', 'constructor', 'toString', '$ne', '${x}'],
  ...['on ', 'and ', '-d ', 'page 2', 'why=', 'clear=', 'alias=', 'token', 'integrationId', 'curl '],
] as const;

type Mutation = (random: Random, text: string) => string;

/** Returns the bounds of a part of a text, most often a short part. */
function span(random: Random, { length }: string): readonly [number, number] {
  const start = random.below(length + 1);
  return [start, Math.min(length, start + 1 + random.below(random.chance(0.8) ? 4 : 40))];
}

function replacePart(random: Random, text: string, replace: (part: string) => string): string {
  const [start, end] = span(random, text);
  return text.slice(0, start) + replace(text.slice(start, end)) + text.slice(end);
}

function swapWords(random: Random, text: string): string {
  const parts = text.split(' ');
  const [a, b] = [random.below(parts.length), random.below(parts.length)];
  return parts.map((part, index) => (index === a ? parts[b] : index === b ? parts[a] : part)).join(' ');
}

const changeCase: Mutation = (random, text) =>
  replacePart(random, text, (part) => (random.chance(0.5) ? part.toUpperCase() : part.toLowerCase()));
const insert: Mutation = (random, text) => replacePart(random, text, (part) => random.pick(fragments) + part);

const mutations: readonly Mutation[] = [
  insert,
  insert,
  insert,
  (random, text) => replacePart(random, text, () => ''),
  (random, text) => replacePart(random, text, (part) => part + part),
  (random, text) => replacePart(random, text, (part) => random.pick(fragments).repeat(part.length)),
  (random, text) => replacePart(random, text, (part) => part.repeat(random.below(200))),
  changeCase,
  swapWords,
  (random, text) => text.slice(0, random.below(text.length + 1)),
  (random, text) => text.slice(random.below(text.length + 1)),
  (random, text) => text.replaceAll(random.pick(['"', "'", ' ', '=', ',']), random.pick(fragments)),
  (_random, text) => text.normalize('NFD'),
];

/** Returns a text with a few errors of typing, pasting or malice. */
export function mutateText(random: Random, text: string): string {
  let mutated = text;
  for (let left = 1 + random.below(4); left > 0; left -= 1) mutated = random.pick(mutations)(random, mutated);
  // Above the limits of a command, of which there is one test each, nothing is parsed.
  return mutated.slice(0, 25_000);
}

/** Returns a text of nothing but such fragments. */
export function noise(random: Random): string {
  return Array.from({ length: random.below(12) }, () => random.pick(fragments)).join(random.pick(['', ' ']));
}
