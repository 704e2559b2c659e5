import { format } from 'node:util';

const methods = ['log', 'info', 'warn', 'error', 'debug'] as const;
const maxLines = 50;

export interface CapturedConsole {
  /** The latest captured lines, for an error message. */
  lines(): string[];
  restore(): void;
}

/**
 * Captures what the engine, and through it the app in Deno, writes to the console; output of other callers is printed. The
 * engine writes to the global console, so only the stack identifies its calls.
 *
 * @param verbose prints everything
 */
export function captureEngineConsole(verbose: boolean): CapturedConsole {
  const originals = new Map(methods.map((method) => [method, console[method].bind(console)]));
  const captured: string[] = [];

  for (const [method, original] of originals) {
    console[method] = (...args: unknown[]) => {
      if (!isCalledByEngine()) {
        original(...args);
        return;
      }
      captured.push(format(...args));
      if (captured.length > maxLines) captured.shift();
      if (verbose) original(...args);
    };
  }

  return {
    lines: () => [...captured],
    restore: () => {
      for (const [method, original] of originals) console[method] = original;
    },
  };
}

// With source maps, the engine's files have their names in `src`. Up to 1.42, the app itself writes, from the sandbox in
// this process.
const engineOrSandbox = /[\\/](?:apps-engine[\\/](?:src[\\/])?server|vm2[\\/]lib)[\\/]/;

function isCalledByEngine(): boolean {
  // Line 0 is the message, 1 this function, 2 the console's replacement, 3 its caller.
  return isEngineFrame(new Error().stack?.split('\n')[3] ?? '');
}

/** @param frame one line of a stack */
export const isEngineFrame = (frame: string): boolean => engineOrSandbox.test(frame);
