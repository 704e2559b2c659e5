import { parseArgs as parseNodeArgs } from 'node:util';

/**
 * The three functions that the engine's Deno runtime takes from JSR (`@std/io`, `@std/streams`, `@std/cli`).
 * `prepare-runtime` bundles them in their place, so that nothing is fetched from a registry. They run in Deno.
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
