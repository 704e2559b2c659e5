import { isText } from '../../lib/json';
import { mask, maskUrl } from '../../lib/mask-url';
import { type FieldValue, type RawValue, isList } from './field-value';
import type { Field } from './fields';

/** Stands between a URL as it is shown and the encrypted one, where the app keeps it (`domain/change/secrets.ts`). */
export const sealMark = ' sealed:';

function shownUrl(url: string): string {
  const end = url.indexOf(sealMark);
  return end < 0 ? maskUrl(url) : url.slice(0, end);
}

/** Returns URLs as they are shown. Different ones that would look the same get numbers: `https://a:•••1@b.example`. */
function shownUrls(urls: readonly string[]): ReadonlyMap<string, string> {
  const alike = new Map<string, string[]>();
  for (const url of new Set(urls)) {
    const shown = shownUrl(url);
    const group = alike.get(shown);
    if (group === undefined) alike.set(shown, [url]);
    else group.push(url);
  }
  const all = new Map<string, string>();
  for (const [shown, group] of alike)
    for (const [index, url] of group.entries())
      all.set(url, group.length === 1 ? shown : shown.replace(mask, `${mask}${index + 1}`));
  return all;
}

/** Applies a function to each URL of a value: to the items of a list, or the lines of a text. */
export function mapUrls<T extends FieldValue | undefined>(
  value: T,
  map: (url: string) => string,
): T | string | string[] {
  if (isList(value)) return value.map(map);
  return isText(value) ? value.split('\n').map(map).join('\n') : value;
}

/** Returns the URLs of a value of a field that holds them. */
export function urlsIn(value: FieldValue | undefined): readonly string[] {
  if (isList(value)) return value;
  return isText(value) ? value.split('\n') : [];
}

/** Returns values of a field as people see them: its URLs without what is secret in them, and different ones told apart. */
export function hideUrls(
  field: Pick<Field, 'holdsUrls'>,
  values: readonly (FieldValue | undefined)[],
): (FieldValue | undefined)[] {
  if (!field.holdsUrls) return [...values];
  const shown = shownUrls(values.flatMap(urlsIn));
  return values.map((value) => mapUrls(value, (url) => shown.get(url) ?? url));
}

/** Returns whether a part of a value is hidden from people. */
export function hasHiddenUrl(field: Pick<Field, 'holdsUrls'>, value: FieldValue | undefined): boolean {
  return field.holdsUrls && urlsIn(value).some((url) => shownUrl(url) !== url);
}

/**
 * Returns a value in which each URL that came back as it was shown is the one that was shown. Others stay as they are.
 *
 * @param known the values that may have been shown; the first decides
 */
export function restoreUrls<T extends FieldValue>(
  value: T,
  known: readonly (FieldValue | undefined)[],
): T | string | string[] {
  if (!urlsIn(value).some((url) => url.includes(mask))) return value;
  const urls = new Map<string, string>();
  for (const shownTogether of known)
    for (const [url, shown] of shownUrls(urlsIn(shownTogether))) if (!urls.has(shown)) urls.set(shown, url);
  return mapUrls(value, (url) => urls.get(url.trim()) ?? url);
}

/** Does the same for a value that somebody typed, pasted or gave in a payload. */
export function restoreTypedUrls(field: Field, typed: RawValue, known: readonly (FieldValue | undefined)[]): RawValue {
  if (!field.holdsUrls || !urlsIn(typed).some((url) => url.includes(mask))) return typed;
  const parsed = field.kind.parse(typed, field);
  return parsed.ok && parsed.value !== null ? restoreUrls(parsed.value, known) : typed;
}
