import { readFileSync } from 'node:fs';
import type { AxeResults, ContextObject } from 'axe-core';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** A rule of axe that is broken, and where. */
export interface Violation {
  readonly rule: string;
  readonly impact: string;
  readonly help: string;
  /** A selector and the problem, for each place. */
  readonly places: readonly string[];
}

/** Runs axe on a part of a page. */
export async function findViolations(page: Page, part: ContextObject): Promise<Violation[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(part)})`);
  return results.violations.map(({ id, impact, help, nodes }) => ({
    rule: id,
    impact: impact ?? 'minor',
    help,
    places: nodes.map(({ target, failureSummary = '' }) => `${target.join(' ')}: ${failureSummary}`),
  }));
}
