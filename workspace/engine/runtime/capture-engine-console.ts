import { format } from 'node:util';

const methods = ['log', 'info', 'warn', 'error', 'debug'] as const;
const rememberedLines = 50;

export interface MutedConsole {
  /** The latest lines that were held back, for the message of a failure. */
  lines(): string[];
  restore(): void;
}

/**
 * Holds back what the engine itself, and through it the app in Deno, writes to the console; other callers are let
 * through. The engine writes straight to the global console, so its call is known by the stack alone.
 *
 * @param verbose lets everything through
 */
export function captureEngineConsole(verbose: boolean): MutedConsole {
  const originals = new Map(methods.map((method) => [method, console[method].bind(console)]));
  const held: string[] = [];

  for (const [method, original] of originals) {
    console[method] = (...args: unknown[]) => {
      if (!isCalledByEngine()) {
        original(...args);
        return;
      }
      held.push(format(...args));
      if (held.length > rememberedLines) held.shift();
      if (verbose) original(...args);
    };
  }

  return {
    lines: () => [...held],
    restore: () => {
      for (const [method, original] of originals) console[method] = original;
    },
  };
}

// With source maps on, the engine's files go by the names that they had in its `src`. Up to 1.42, an app writes itself,
// out of the sandbox that is in this process.
const engineOrSandbox = /[\\/](?:apps-engine[\\/](?:src[\\/])?server|vm2[\\/]lib)[\\/]/;

function isCalledByEngine(): boolean {
  // Frame 0 is the message, 1 this function, 2 the console's replacement, 3 its caller.
  return isEngineFrame(new Error().stack?.split('\n')[3] ?? '');
}

/** @param frame one line of a stack */
export const isEngineFrame = (frame: string): boolean => engineOrSandbox.test(frame);
