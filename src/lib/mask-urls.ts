const url = /\b(https?:\/\/)([^\s/?#]*)\S*/gi;

/** Returns a text in which URLs show their scheme and host only: a path, a query or a password in one can be a secret. */
export function maskUrls(text: string): string {
  return text.replace(url, (whole, scheme: string, authority: string) => {
    const shown = scheme + authority.slice(authority.lastIndexOf('@') + 1);
    // In a list, a comma follows the URL.
    const comma = whole.endsWith(',') ? ',' : '';
    return shown.length + comma.length < whole.length ? `${shown}/…${comma}` : whole;
  });
}
