const secretName = /token|password|secret/i;
const plainName = /^[\w.-]+$/;
const mask = '***';

/** Masks unusual names: JSON sent as a form is one long name that contains the secret. */
const shownName = (name: string): string => (plainName.test(name) ? name : mask);

/** Replaces values by `***` where the field's name suggests a secret, at any depth. */
export function maskSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(maskSecrets);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) =>
      secretName.test(name) ? [shownName(name), mask] : [name, maskSecrets(field)],
    ),
  );
}

/** Masks a parameter by name or value: `query`, for example, contains JSON with names of its own. */
function maskParameter(parameter: string): string {
  const [[name, value] = ['', '']] = new URLSearchParams(parameter);
  return secretName.test(name) || secretName.test(value) ? `${shownName(name)}=${mask}` : parameter;
}

/** Returns a path with the value of every secret query parameter replaced by `***`. The rest stays unchanged. */
export function maskPath(path: string): string {
  const start = path.indexOf('?') + 1;
  return start === 0 ? path : path.slice(0, start) + path.slice(start).split('&').map(maskParameter).join('&');
}
