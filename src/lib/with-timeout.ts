/**
 * Milliseconds. When no answer came after 5 s the client says that the app failed, and closes a modal with all that was typed;
 * this leaves time for the way back (docs/rocketchat/hosting.md 2).
 */
export const responseDeadlineMs = 4_000;

/**
 * The result of some work, or of `late` once the time is over; the work goes on then and ends in `whenLate`.
 *
 * @param time in milliseconds
 */
export async function withTimeout<T>(
  time: number,
  work: Promise<T>,
  late: () => T,
  whenLate: (result: T) => Promise<void>,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeIsOver = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => {
      resolve('late');
    }, time);
  });
  const first = await Promise.race([work.then((result) => ({ result })), timeIsOver]);
  if (timer !== undefined) clearTimeout(timer);
  if (first !== 'late') return first.result;
  // Both report their own failures; nobody is left here to hear of one, and the host must not take it for a crash.
  work.then(whenLate).catch(() => undefined);
  return late();
}
