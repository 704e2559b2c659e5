import { entryNames } from './entry';
import type { OtherFormat } from './other-format';

/** Names of fields that programs have for other things, too. */
const commonNames: readonly string[] = [
  ...['type', 'name', 'url', 'urls', 'token', 'event', 'script', 'channel', 'username'],
];

/** Of these, the longer come first, so that a name is not taken for its beginning. */
function alternatives(names: readonly string[]): string {
  return [...names].sort((a, b) => b.length - a.length).join('|');
}

interface Sign {
  readonly format: OtherFormat;
  /** What it does with a field. */
  readonly member: RegExp;
  /** What has to be there as well. */
  readonly call?: RegExp;
}

const httpie = /^\W{0,3}(?:https?|xhs?)\s/m;

/** @param names those that show that a text is about an integration */
function signsOf(names: readonly string[]): readonly Sign[] {
  const name = `(?:${alternatives(names)})`;
  return [
    { format: 'ruby', member: new RegExp(`:${name}["']?\\s{0,9}=>`) },
    { format: 'php', member: new RegExp(`\\b${name}["']?\\s{0,9}=>`) },
    { format: 'powershell', member: new RegExp(`\\b${name}["']?\\s{0,9}=`), call: /@\{/ },
    { format: 'httpie', member: new RegExp(`\\b${name}:?=`), call: httpie },
    { format: 'yaml', member: new RegExp(`^[ \\t]{0,40}(?:- )?${name}:(?:\\s|$)`, 'm') },
  ];
}

const anySigns = signsOf(entryNames);
const sureSigns = signsOf(entryNames.filter((name) => !commonNames.includes(name)));

/** What tells a format without a field. */
const callSigns: readonly Sign[] = [
  { format: 'powershell', member: /\b(?:Invoke-RestMethod|Invoke-WebRequest|ConvertTo-Json)\b|^\W{0,3}(?:irm|iwr)\s/i },
  { format: 'httpie', member: /\b(?:GET|POST|PUT|PATCH|DELETE)\b/i, call: httpie },
];

/** Returns whether a text is an object in base64. Every one begins with the same six bits; an id that does has no letter of both cases behind. */
function isBase64(text: string): boolean {
  const compact = text.replace(/[\s"'`]/g, '').replace(/^data:[^,]{0,60},/, '');
  return /^e[w-z][A-Za-z\d+/_-]{18,}={0,2}$/.test(compact) && /[a-z]/.test(compact.slice(2)) && /[A-Z]/.test(compact);
}

/** Constructors that a value of a database's document is written with. */
const databaseValue =
  /[:[,]\s{0,9}(?:new )?(?:ObjectId|ISODate|NumberLong|NumberInt|NumberDecimal|Timestamp|BinData|UUID)\(/;

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

/** Returns whether every line begins with a number, each with the next. */
function hasLineNumbers(text: string): boolean {
  const numbers = linesOf(text).map((line) => Number(/^\s{0,9}(\d{1,6})(?:[:.|)\s]|$)/.exec(line)?.[1] ?? NaN));
  return numbers.length > 1 && numbers.every((number, index) => number === (numbers[0] ?? 0) + index);
}

/** Returns whether lines are marked as added and removed. A call of curl has lines that begin with a flag. */
function isDiff(text: string): boolean {
  if (/^(?:@@ .*@@|diff --git |\+\+\+ )/m.test(text)) return true;
  const lines = linesOf(text);
  const isMember = (mark: string) => (line: string) =>
    line.startsWith(mark) && /^[\s"'{}[\]]{0,40}(?:[\w$-]+["']?\s{0,9}:|,?\s*$)/.test(line.slice(1));
  return lines.some(isMember('+')) && (lines.some(isMember('-')) || lines.every((line) => /^[+ {}]/.test(line)));
}

/** Returns the format of a text that shows what it is before anything in it is read; undefined for any other text. */
export function recognizeLayout(text: string): OtherFormat | undefined {
  if (hasLineNumbers(text)) return 'line-numbers';
  return isDiff(text) ? 'diff' : undefined;
}

/**
 * Returns the format of a text; undefined where it is not known.
 *
 * @param rest what is left of it without the JSON in it
 * @param hasJson whether there was any; then only what surely is about an integration counts, because programs contain payloads
 */
export function recognizeFormat(rest: string, hasJson: boolean): OtherFormat | undefined {
  const names = hasJson ? sureSigns : anySigns;
  if (databaseValue.test(rest)) return 'database-shell';
  if (!hasJson && isBase64(rest)) return 'base64';
  const signs = hasJson ? names : [...names, ...callSigns];
  return signs.find(({ format, member, call }) => {
    const match = member.exec(rest);
    // Behind a brace, the same is a member of an object.
    const isInObject = format === 'yaml' && rest.slice(0, match?.index).includes('{');
    return match !== null && !isInObject && call?.test(rest) !== false;
  })?.format;
}
