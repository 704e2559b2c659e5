const secretName = /token|password|secret/i;
const plainName = /^[\w.-]+$/;
const mask = '***';

/** JSON that was sent as a form is one long name, and holds the secret itself. */
const shownName = (name: string): string => (plainName.test(name) ? name : mask);

/** The value with `***` for whatever stands under a name that speaks of a secret, at any depth. */
export function maskSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(maskSecrets);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) =>
      secretName.test(name) ? [shownName(name), mask] : [name, maskSecrets(field)],
    ),
  );
}

/** A parameter such as `query` holds JSON with names of its own, so its value counts too. */
function maskParameter(parameter: string): string {
  const [[name, value] = ['', '']] = new URLSearchParams(parameter);
  return secretName.test(name) || secretName.test(value) ? `${shownName(name)}=${mask}` : parameter;
}

/** A path with `***` for the value of every query parameter that speaks of a secret; everything else to the letter. */
export function maskPath(path: string): string {
  const start = path.indexOf('?') + 1;
  return start === 0 ? path : path.slice(0, start) + path.slice(start).split('&').map(maskParameter).join('&');
}
