const unitsInMs = new Map([
  ['second', 1_000],
  ['minute', 60_000],
  ['hour', 3_600_000],
  ['day', 86_400_000],
  ['week', 604_800_000],
]);

/**
 * Returns an interval in milliseconds: `90 seconds`, `in 2 hours`, `day`. A number is in milliseconds already.
 *
 * @throws Error for cron expressions and other forms that only the real server understands
 */
export function duration(interval: string | number): number {
  if (typeof interval === 'number') return interval;
  const { amount, unit } = /^(?:in )?(?<amount>[\d.]+)? ?(?<unit>[a-z]+?)s?$/i.exec(interval.trim())?.groups ?? {};
  const unitInMs = unitsInMs.get(unit?.toLowerCase() ?? '');
  if (unitInMs === undefined) throw new Error(`The interval "${interval}" is not understood by this workspace.`);
  return Number(amount ?? 1) * unitInMs;
}
