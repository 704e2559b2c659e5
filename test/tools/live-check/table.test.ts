import { expect, test } from '@jest/globals';
import { type TableLine, table } from '../../../tools/live-check/table';

const source = 'A.1';
const right = { kind: 'right', value: 1, expected: 1 } as const;

const lines: TableLine[] = [
  { title: 'One', source, server: right, standIn: right },
  { title: 'Two | pipes', source, server: { kind: 'wrong', value: { a: null }, expected: {} }, standIn: right },
  { title: 'Three', source, server: { kind: 'not-asked', reason: 'Not here.' }, standIn: right },
  { title: 'Four', source, server: right, standIn: { kind: 'failed', reason: 'It broke.' } },
];

test('the outcome is a Markdown table, with all differences in full below it', () => {
  expect(table(lines).split('\n')).toEqual([
    '| expectation  | expected | this server | the stand-in | ok |',
    '|--------------|----------|-------------|--------------|----|',
    '| One          | 1        | as expected | as expected  | ok |',
    '| Two \\| pipes | {}       | {"a":null}  | as expected  | NO |',
    '| Three        | 1        | not asked   | as expected  | –  |',
    '| Four         | 1        | as expected | failed       | ok |',
    '',
    '- Two | pipes (A.1)',
    '  expected: {}',
    '  this server: {"a":null}',
    '- Three (A.1)',
    '  this server: not asked. Not here.',
    '- Four (A.1)',
    '  the stand-in: failed. It broke.',
    '',
    '2 of 4 as expected, 1 not, 1 not asked.',
  ]);
});

test('long values are shortened in the table and complete below it', () => {
  const [value, expected] = ['x'.repeat(200), 'y'.repeat(200)];
  const text = table([{ title: 'One', source, server: { kind: 'wrong', value, expected }, standIn: right }]);
  const [, , row = ''] = text.split('\n');
  expect(row).not.toContain(value);
  expect(row).toContain(`${'x'.repeat(38)}…`);
  expect(text).toContain(`  this server: "${value}"`);
});
