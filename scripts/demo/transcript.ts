import { isDeepStrictEqual, styleText } from 'node:util';

/** Prints a run of the demo and collects its failures. */
export interface Transcript {
  readonly title: (text: string) => void;
  readonly did: (actor: string, action: string) => void;
  readonly saw: (lines: readonly string[]) => void;
  readonly document: (title: string, document: Readonly<Record<string, unknown>>) => void;
  /** Prints a check, and records a failure if it is not met. The run continues. */
  readonly expect: (description: string, isMet: boolean) => void;
  readonly failures: () => readonly string[];
}

function indented(text: string, by: string): string {
  return text
    .split('\n')
    .map((line) => by + line)
    .join('\n');
}

/** Creates a transcript that writes to the terminal, in colour if supported. */
export function createTranscript(): Transcript {
  const failures: string[] = [];
  const say = (text: string): void => {
    console.log(text);
  };
  return {
    title: (text) => {
      say(`\n${styleText('bold', text)}\n${'─'.repeat(text.length)}`);
    },
    did: (actor, action) => {
      say(`\n${styleText('cyan', actor)}: ${action}`);
    },
    saw: (lines) => {
      say(lines.map((line) => indented(line, '  │ ')).join('\n'));
    },
    document: (title, document) => {
      say(`\n${title}\n${indented(JSON.stringify(document, null, 2), '  ')}`);
    },
    expect: (description, isMet) => {
      say(`  ${isMet ? styleText('green', '✓') : styleText('red', '✗')} ${description}`);
      if (!isMet) failures.push(description);
    },
    failures: () => failures,
  };
}

/** Returns the names of the fields that differ. Null counts as missing: release 8 writes it for fields that an update omits. */
export function changedFields(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.filter((name) => !isDeepStrictEqual(before[name] ?? null, after[name] ?? null)).sort();
}
