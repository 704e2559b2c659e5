const unitsInMs = new Map([
  ['second', 1_000],
  ['minute', 60_000],
  ['hour', 3_600_000],
  ['day', 86_400_000],
  ['week', 604_800_000],
]);

/**
 * Milliseconds of a plain interval: `90 seconds`, `in 2 hours`, `day`; a number is milliseconds already.
 *
 * @throws Error for cron expressions and other wordings, which the server understands and this workspace does not
 */
export function duration(interval: string | number): number {
  if (typeof interval === 'number') return interval;
  const { amount, unit } = /^(?:in )?(?<amount>[\d.]+)? ?(?<unit>[a-z]+?)s?$/i.exec(interval.trim())?.groups ?? {};
  const unitInMs = unitsInMs.get(unit?.toLowerCase() ?? '');
  if (unitInMs === undefined) throw new Error(`The interval "${interval}" is not understood by this workspace.`);
  return Number(amount ?? 1) * unitInMs;
}
