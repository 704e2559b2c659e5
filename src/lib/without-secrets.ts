/** What replaces a secret. */
export const dropped = '…';

/** Secrets inside a text, by a name before them. */
const namedSecret =
  /\b((?:x-auth-|auth[-_]?|access[-_]?|rc[-_]?)?token|authorization|password)["'”’]?\s{0,9}[=＝:：]\s{0,9}(?:(?:bearer|basic)\s{1,9})?[^\s,;&}]+/gi;

const urlUser = /(https?:\/\/)[^\s/?#]*@/gi;
const hookToken = /(\/hooks\/[\w-]+\/)[^\s/?#]+/gi;

/** Long enough that nobody types it: Rocket.Chat's tokens have 43 and 48 characters. */
const generated = /^(?=.*\d)(?=.*[A-Za-z])[\w-]{40,}$/;

/** Returns a text without the secrets in it. */
export function withoutSecrets(text: string): string {
  if (generated.test(text)) return dropped;
  return text
    .replace(urlUser, `$1${dropped}@`)
    .replace(hookToken, `$1${dropped}`)
    .replace(namedSecret, (_all, name: string) => `${name}=${dropped}`);
}
