import childProcess, { type SpawnOptions } from 'node:child_process';

/**
 * Replaces one argument of every process that is spawned from now on.
 *
 * @returns a function that stops this
 */
export function redirectArgument(from: string, to: string): () => void {
  const { spawn } = childProcess;
  const redirected = (command: string, args: readonly string[], options: SpawnOptions) =>
    spawn(
      command,
      args.map((argument) => (argument === from ? to : argument)),
      options,
    );
  Reflect.set(childProcess, 'spawn', redirected);
  return () => {
    Reflect.set(childProcess, 'spawn', spawn);
  };
}
