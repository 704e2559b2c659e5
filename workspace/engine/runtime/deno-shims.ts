import { createRequire } from 'node:module';
import { parseArgs as parseNodeArgs } from 'node:util';

/**
 * Replacements for what the engine's Deno runtime takes from a registry (`writeAll`, `toArrayBuffer` and `parseArgs` of Deno's
 * standard library) or through its import map (`require`). `prepare-runtime` bundles them, so that nothing is fetched. They run
 * in Deno.
 */
interface ByteSink {
  write(bytes: Uint8Array): Promise<number>;
}

/** Writes all bytes, even if the sink takes a few at a time. */
export async function writeAll(sink: ByteSink, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length;) {
    written += await sink.write(bytes.subarray(written));
  }
}

export async function toArrayBuffer(stream: ReadableStream<Uint8Array>): Promise<ArrayBuffer> {
  return new Response(stream).arrayBuffer();
}

/** Parses the three flags of the engine's subprocess (`deno-runtime/lib/parseArgs.ts`). */
export function parseArgs(args: string[]): Record<string, unknown> {
  const text = { type: 'string' } as const;
  const options = { subprocess: text, spawnId: text, metricsReportFrequencyInMs: text };
  return parseNodeArgs({ args, options, strict: false }).values;
}

/** The folder of the engine's package, inserted by the bundler. */
declare const ENGINE_ROOT: string;

const requireFromEngine = createRequire(`${ENGINE_ROOT}/package.json`);

/** Loads Node's modules and the engine's definitions for apps (`deno-runtime/lib/require.ts`). */
export const require = (name: string): unknown =>
  requireFromEngine(name.replace(/^@rocket\.chat\/apps-engine(?=\/)/, () => ENGINE_ROOT));
