import { closestMatches } from '../../lib/closest-matches';
import { isEquivalent, isList } from '../fields/field-value';
import { type Field, findField, isSecret, typedFieldNames } from '../fields/fields';
import type { Integration } from '../integration/integration';
import type { ParseError } from '../payload/entry';

/** Returns whether an integration matches. */
export type Condition = (integration: Integration) => boolean;

/** The parsed beginning of `WHERE field=value …`. */
export interface Where {
  readonly conditions: readonly Condition[];
  /** The words after it, which say what to change. */
  readonly rest: readonly string[];
  readonly parseErrors: readonly ParseError[];
}

const keywords: ReadonlyMap<string, Condition> = new Map<string, Condition>([
  ['incoming', ({ type }) => type === 'webhook-incoming'],
  ['outgoing', ({ type }) => type === 'webhook-outgoing'],
  ['on', ({ values }) => values.enabled === true],
  ['off', ({ values }) => values.enabled !== true],
]);

const comparison = /^([A-Za-z_][\w-]*)([=~])([^]*)$/;

function isSameText(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Returns whether an item of a list is what was typed. A channel may be typed without its mark. */
function isItem(field: Field, item: string, typed: string): boolean {
  return isSameText(item, typed) || (field.name === 'channel' && isSameText(item.slice(1), typed));
}

/** Returns a condition that a field has this value. One item of a list is enough. */
function equals(field: Field, typed: string): Condition {
  const wanted = field.kind.parse(typed, field);
  return ({ values }) => {
    const value = values[field.name];
    if (isList(value) && value.some((item) => isItem(field, item, typed.trim()))) return true;
    return wanted.ok ? isEquivalent(value, wanted.value) : isSameText(field.kind.format(value), typed.trim());
  };
}

function contains(field: Field, typed: string): Condition {
  return ({ values }) => field.kind.format(values[field.name]).toLowerCase().includes(typed.trim().toLowerCase());
}

/** Returns a condition that only integrations of a type with this field meet. */
function compare(field: Field, sign: string, typed: string): Condition {
  const condition = sign === '~' ? contains(field, typed) : equals(field, typed);
  return (integration) => field.types.includes(integration.type) && condition(integration);
}

function parseComparison(name: string, sign: string, typed: string): Condition | ParseError {
  if (name.toLowerCase() === 'id' || name.toLowerCase() === 'integrationid') return ({ id }) => id === typed.trim();
  if (name.toLowerCase() === 'type' && sign === '=') {
    const named = /^(?:webhook-)?(incoming|outgoing)$/i.exec(typed.trim())?.[1] ?? '';
    return keywords.get(named.toLowerCase()) ?? { code: 'unusable-condition', typed: `${name}=${typed}` };
  }
  const field = findField(name);
  if (field === undefined)
    return { code: 'unknown-field', typed: name, nearest: closestMatches(name, typedFieldNames) };
  if (isSecret(field)) return { code: 'secret-compared', field: field.name };
  if (sign === '~' && typed.trim() === '') return { code: 'fits-everything', typed: `${name}~` };
  const isFixed = field.kind.name === 'boolean' || field.choices.length > 0;
  if (sign === '=' && isFixed && typed.trim() !== '' && !field.kind.parse(typed, field).ok)
    return { code: 'unusable-condition', typed: `${name}=${typed}` };
  return compare(field, sign, typed);
}

/**
 * Parses `field=value`, `field~text`, `on`, `off`, `incoming` and `outgoing`, joined by `and`. The `and` can be left out before all
 * but `field=value`, which without it is the first change.
 *
 * @param args spelled out
 */
export function parseWhere(args: readonly string[]): Where {
  const conditions: Condition[] = [];
  const parseErrors: ParseError[] = [];
  let joined = true;
  for (const [index, word] of args.entries()) {
    const keyword = keywords.get(word.toLowerCase());
    const [, name = '', sign = '', typed = ''] = comparison.exec(word) ?? [];
    if (index === 0 && word === 'WHERE') continue;
    if (word.toLowerCase() === 'and') {
      // An `and` without a condition before it may have lost one, and so the plan its limit.
      if (joined) parseErrors.push({ code: 'stray-word', typed: word });
      joined = true;
      continue;
    }
    if (keyword === undefined && (name === '' || (sign === '=' && !joined)))
      return { conditions, rest: args.slice(index), parseErrors };
    const condition = keyword ?? parseComparison(name, sign, typed);
    if (typeof condition === 'function') conditions.push(condition);
    else parseErrors.push(condition);
    joined = false;
  }
  return { conditions, rest: [], parseErrors };
}

/** Returns whether an integration meets all conditions. Without a condition none does. */
export function matches(integration: Integration, conditions: readonly Condition[]): boolean {
  return conditions.length > 0 && conditions.every((condition) => condition(integration));
}
