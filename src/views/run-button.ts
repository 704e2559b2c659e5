import type { Button } from './blocks';

/** A button that gives a command with these words, as if the person had typed them. */
export function runButton(label: string, words: readonly string[], style?: Button['style']): Button {
  return {
    actionId: `run/${words.join('/')}`,
    label,
    value: JSON.stringify(words),
    ...(style === undefined ? {} : { style }),
  };
}
