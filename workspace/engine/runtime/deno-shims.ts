import { createRequire } from 'node:module';
import { parseArgs as parseNodeArgs } from 'node:util';

/**
 * What the engine's Deno runtime takes from a registry (`writeAll`, `toArrayBuffer` and `parseArgs` of Deno's standard
 * library) or does by its own import map (`require`). `prepare-runtime` bundles these in their place, so that nothing
 * is fetched. They run in Deno.
 */
interface ByteSink {
  write(bytes: Uint8Array): Promise<number>;
}

/** Writes every byte, however little the sink takes at a time. */
export async function writeAll(sink: ByteSink, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length;) {
    written += await sink.write(bytes.subarray(written));
  }
}

export async function toArrayBuffer(stream: ReadableStream<Uint8Array>): Promise<ArrayBuffer> {
  return new Response(stream).arrayBuffer();
}

/** Reads the three flags with which the engine starts its subprocess (`deno-runtime/lib/parseArgs.ts`). */
export function parseArgs(args: string[]): Record<string, unknown> {
  const text = { type: 'string' } as const;
  const options = { subprocess: text, spawnId: text, metricsReportFrequencyInMs: text };
  return parseNodeArgs({ args, options, strict: false }).values;
}

/** The folder of the engine's package; the bundler writes it in. */
declare const ENGINE_ROOT: string;

const requireFromEngine = createRequire(`${ENGINE_ROOT}/package.json`);

/** Gives apps Node's modules and the engine's definitions (`deno-runtime/lib/require.ts`). */
export const require = (name: string): unknown =>
  requireFromEngine(name.replace(/^@rocket\.chat\/apps-engine(?=\/)/, () => ENGINE_ROOT));
