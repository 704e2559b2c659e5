import childProcess, { type SpawnOptions } from 'node:child_process';

/**
 * Lets every process that is started from now on find another argument in the place of one.
 *
 * @returns the function that ends it
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
