import type { Outcome } from './client/ask-server';
import type { Json } from './client/json';

/** A row of the table: one expectation with the outcomes of the server and the stand-in. */
export interface TableLine {
  readonly title: string;
  readonly source: string;
  readonly server: Outcome;
  readonly standIn: Outcome;
}

const maxWidth = 40;

const inOneLine = (value: Json): string => JSON.stringify(value);

const truncate = (text: string): string => (text.length > maxWidth ? `${text.slice(0, maxWidth - 1)}…` : text);

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
  return [line.title, ...values.map(truncate), marks[line.server.kind]].map((cell) => cell.replaceAll('|', '\\|'));
}

function aligned(rows: readonly string[][]): string[] {
  const [first = []] = rows;
  const widths = first.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
}

const withRule = (rows: readonly string[]): string[] => {
  const [head = '', ...rest] = rows;
  return [head, head.replace(/[^|]/g, '-'), ...rest];
};

/** Returns the details that do not fit into a cell. */
function detailsOf(serverName: string, { title, source }: TableLine, outcome: Outcome): string[] {
  if (outcome.kind === 'right') return [];
  const head = `${title} (${source})`;
  if ('reason' in outcome) return [`- ${head}\n  ${serverName}: ${cells[outcome.kind]}. ${outcome.reason}`];
  return [`- ${head}\n  expected: ${inOneLine(outcome.expected)}\n  ${serverName}: ${inOneLine(outcome.value)}`];
}

const count = (lines: readonly TableLine[], ...kinds: Outcome['kind'][]): number =>
  lines.filter(({ server }) => kinds.includes(server.kind)).length;

/** Returns the outcomes as a Markdown table, followed by the details of unexpected ones and the totals. */
export function table(lines: readonly TableLine[]): string {
  const rows = [['expectation', 'expected', 'this server', 'the stand-in', 'ok'], ...lines.map(rowOf)];
  const details = lines.flatMap((line) => [
    ...detailsOf('this server', line, line.server),
    ...detailsOf('the stand-in', line, line.standIn),
  ]);
  const sum = [
    `${count(lines, 'right')} of ${lines.length} as expected`,
    `${count(lines, 'wrong', 'failed')} not`,
    `${count(lines, 'not-asked')} not asked`,
  ].join(', ');
  return [...withRule(aligned(rows)), '', ...details, ...(details.length > 0 ? [''] : []), `${sum}.`].join('\n');
}
