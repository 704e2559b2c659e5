/**
 * Removes every key `__proto__` of parsed JSON, as a proxy in front of the server can. The Deno engines' decoder fails at this key
 * and never reads again, so that any app is deaf until its process is restarted (docs/rocketchat/hosting.md 9.11).
 */
export function removeProtoKeys(json: object): void {
  const pending: unknown[] = [json];
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    Reflect.deleteProperty(value, '__proto__');
    // Not spread into one call: there can be tens of thousands. Undefined would end the loop, but JSON has none.
    for (const inner of Object.values(value)) pending.push(inner);
  }
}
