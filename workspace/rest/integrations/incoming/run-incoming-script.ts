import { Script, createContext } from 'node:vm';

const timeout = 3_000;

/** Returns the code to load a script. The script has no access to this process, only a silent console. */
const load = (compiled: string): string =>
  `const console = { log() {}, info() {}, warn() {}, error() {}, debug() {} };
${compiled}
;globalThis.script = new Script();`;

const call = `(async () => {
  if (typeof script.process_incoming_request !== 'function') return undefined;
  return JSON.stringify(await script.process_incoming_request({ request: JSON.parse(requestText) }));
})()`;

/**
 * Runs `process_incoming_request` of a compiled script and returns a copy of its result; undefined if the script has no
 * such method. Scripts have 3 s, no Store and no HTTP.
 *
 * @throws what the script throws
 */
export async function runIncomingScript(compiled: string, request: object): Promise<unknown> {
  const sandbox = createContext({ requestText: JSON.stringify(request) });
  new Script(load(compiled)).runInContext(sandbox, { timeout });
  const result: unknown = await new Script(call).runInContext(sandbox, { timeout });
  if (typeof result !== 'string') return undefined;
  const copy: unknown = JSON.parse(result);
  return copy;
}
