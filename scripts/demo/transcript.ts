import { isDeepStrictEqual, styleText } from 'node:util';

/** What is shown of a run, and what was found wrong in it. */
export interface Transcript {
  readonly title: (text: string) => void;
  readonly did: (who: string, what: string) => void;
  readonly saw: (lines: readonly string[]) => void;
  readonly document: (title: string, document: Readonly<Record<string, unknown>>) => void;
  /** Notes a failure where it does not hold; the run goes on. */
  readonly expect: (what: string, holds: boolean) => void;
  readonly failures: () => readonly string[];
}

function indented(text: string, by: string): string {
  return text
    .split('\n')
    .map((line) => by + line)
    .join('\n');
}

/** Writes to the terminal, with colours where it has some. */
export function createTranscript(): Transcript {
  const failed: string[] = [];
  const say = (text: string): void => {
    console.log(text);
  };
  return {
    title: (text) => {
      say(`\n${styleText('bold', text)}\n${'─'.repeat(text.length)}`);
    },
    did: (who, what) => {
      say(`\n${styleText('cyan', who)}: ${what}`);
    },
    saw: (lines) => {
      say(lines.map((line) => indented(line, '  │ ')).join('\n'));
    },
    document: (title, document) => {
      say(`\n${title}\n${indented(JSON.stringify(document, null, 2), '  ')}`);
    },
    expect: (what, holds) => {
      say(`  ${holds ? styleText('green', '✓') : styleText('red', '✗')} ${what}`);
      if (!holds) failed.push(what);
    },
    failures: () => failed,
  };
}

/** The names of the fields in which two documents differ; a null is as good as nothing (release 8 writes it for what an update leaves out). */
export function changedFields(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.filter((name) => !isDeepStrictEqual(before[name] ?? null, after[name] ?? null)).sort();
}
