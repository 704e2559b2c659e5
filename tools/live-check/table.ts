import type { Outcome } from './client/ask-server';
import type { Json } from './client/json';

/** A line of the outcome: one expectation, asked of the server and of the stand-in. */
export interface TableLine {
  readonly title: string;
  readonly source: string;
  readonly server: Outcome;
  readonly standIn: Outcome;
}

const widest = 40;

const inOneLine = (value: Json): string => JSON.stringify(value);

const cut = (text: string): string => (text.length > widest ? `${text.slice(0, widest - 1)}…` : text);

const marks: Record<Outcome['kind'], string> = { right: 'ok', wrong: 'NO', failed: 'NO', 'not-asked': '–' };

function expectedCell({ server, standIn }: TableLine): string {
  if ('expected' in server) return inOneLine(server.expected);
  return 'expected' in standIn ? inOneLine(standIn.expected) : '–';
}

const cells: Record<Outcome['kind'], string> = {
  right: 'as expected',
  wrong: 'otherwise',
  failed: 'failed',
  'not-asked': 'not asked',
};

const cellOf = (outcome: Outcome): string =>
  outcome.kind === 'wrong' ? inOneLine(outcome.value) : cells[outcome.kind];

function rowOf(line: TableLine): string[] {
  const values = [expectedCell(line), cellOf(line.server), cellOf(line.standIn)];
  return [line.title, ...values.map(cut), marks[line.server.kind]].map((cell) => cell.replaceAll('|', '\\|'));
}

function aligned(rows: readonly string[][]): string[] {
  const [first = []] = rows;
  const widths = first.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
}

const ruled = (rows: readonly string[]): string[] => {
  const [head = '', ...rest] = rows;
  return [head, head.replace(/[^|]/g, '-'), ...rest];
};

/** What a cell had no room for. */
function explanation(who: string, { title, source }: TableLine, outcome: Outcome): string[] {
  if (outcome.kind === 'right') return [];
  const head = `${title} (${source})`;
  if ('why' in outcome) return [`- ${head}\n  ${who}: ${cells[outcome.kind]}. ${outcome.why}`];
  return [`- ${head}\n  expected: ${inOneLine(outcome.expected)}\n  ${who}: ${inOneLine(outcome.value)}`];
}

const count = (lines: readonly TableLine[], ...kinds: Outcome['kind'][]): number =>
  lines.filter(({ server }) => kinds.includes(server.kind)).length;

/** The outcome as a table in Markdown, then whatever was not as expected in full, and a sum. */
export function table(lines: readonly TableLine[]): string {
  const rows = [['expectation', 'expected', 'this server', 'the stand-in', 'ok'], ...lines.map(rowOf)];
  const details = lines.flatMap((line) => [
    ...explanation('this server', line, line.server),
    ...explanation('the stand-in', line, line.standIn),
  ]);
  const sum = [
    `${count(lines, 'right')} of ${lines.length} as expected`,
    `${count(lines, 'wrong', 'failed')} not`,
    `${count(lines, 'not-asked')} not asked`,
  ].join(', ');
  return [...ruled(aligned(rows)), '', ...details, ...(details.length > 0 ? [''] : []), `${sum}.`].join('\n');
}
