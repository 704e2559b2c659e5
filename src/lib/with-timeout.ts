/**
 * Milliseconds. After 5 s without an answer the client says that the app failed, and closes a modal with all that was typed; this
 * leaves time for the way back (docs/rocketchat/hosting.md 2).
 */
export const responseDeadlineMs = 4_000;

/**
 * Returns the result of some work, or of `onTimeout` once the time is over. The work then goes on, and its result goes to
 * `onSettledLate`.
 */
export async function withTimeout<T>(
  timeoutMs: number,
  work: Promise<T>,
  onTimeout: () => T,
  onSettledLate: (result: T) => Promise<void>,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<'timeout'>((resolve) => {
    timer = setTimeout(() => {
      resolve('timeout');
    }, timeoutMs);
  });
  const first = await Promise.race([work.then((result) => ({ result })), timeout]);
  if (timer !== undefined) clearTimeout(timer);
  if (first !== 'timeout') return first.result;
  // Work and callback report their own failures. Without this catch the host would take a rejection for a crash.
  work.then(onSettledLate).catch(() => undefined);
  return onTimeout();
}
