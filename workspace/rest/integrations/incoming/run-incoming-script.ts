import { Script, createContext } from 'node:vm';

const timeout = 3_000;

/** Nothing of this process is within reach of the script but a mute console. */
const load = (compiled: string): string =>
  `const console = { log() {}, info() {}, warn() {}, error() {}, debug() {} };
${compiled}
;globalThis.script = new Script();`;

const call = `(async () => {
  if (typeof script.process_incoming_request !== 'function') return undefined;
  return JSON.stringify(await script.process_incoming_request({ request: JSON.parse(requestText) }));
})()`;

/**
 * Runs `process_incoming_request` of a compiled script and gives a copy of what it returns; undefined where the script has
 * no such method. Scripts get 3 s, and no Store nor HTTP.
 *
 * @throws whatever the script throws
 */
export async function runIncomingScript(compiled: string, request: object): Promise<unknown> {
  const sandbox = createContext({ requestText: JSON.stringify(request) });
  new Script(load(compiled)).runInContext(sandbox, { timeout });
  const result: unknown = await new Script(call).runInContext(sandbox, { timeout });
  if (typeof result !== 'string') return undefined;
  const copy: unknown = JSON.parse(result);
  return copy;
}
